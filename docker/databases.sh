#!/bin/sh
# Run once by the PostgreSQL image: one database and one role for each stage that has one.
set -eu
for name in frontier moderation; do
  case $name in
    frontier) password=$FRONTIER_PASSWORD ;;
    moderation) password=$MODERATION_PASSWORD ;;
  esac
  psql -v ON_ERROR_STOP=1 -v name="$name" -v password="$password" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
done
