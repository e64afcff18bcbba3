# Sourced by ./run and bin/*, not run: sees that the jars they start are built. One build at a time; and none while a
# program runs from this folder, whose jars it would replace. Where there is no flock (macOS), that is left to the reader.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
modules=(quickstart crawler moderation-service index-loader directory operations)
stamp=$root/target/built
log=$root/target/build.log
command -v flock >/dev/null || flock() { :; }

fail() {
  echo "$1" >&2
  exit "${2:-1}"
}

jar() { # MODULE
  ls -t "$root/$1/target/$1"-[0-9]*.jar 2>/dev/null | head -n 1
}

missing() {
  local module
  for module in "${modules[@]}"; do
    [ -n "$(jar "$module")" ] && [ -d "$root/$module/target/lib" ] || return 0
  done
  return 1
}

changed() {
  [ ! -e "$stamp" ] || [ -n "$(find "$root"/pom.xml "$root"/*/pom.xml "$root"/*/src/main "$root"/site-kit/src/build "$root"/quickstart/town -type f -newer "$stamp" -print -quit 2>/dev/null)" ]
}

asks_for_help() { # ARGUMENT...
  case " $* " in *" --help "* | *" -h "* | *" --list "*) return 0 ;; esac
  return 1
}

print_header() {
  sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$0"
  echo "Not built yet, or being built just now; --help says more once ./run has built it."
}

# help: prints what this script's header says and ends, unless it is built. any: builds what was never built.
# current: builds what has changed, too.
# Afterwards file descriptor 9 says, until the program ends, that its jars are in use.
built() { # help|any|current
  if ! may_build; then
    go_on_with_what_is_there "$1"
    return
  fi
  exec 8>>"$root/target/build.lock" 9>>"$root/target/in-use.lock"
  if ! flock -n 8; then
    [ "$1" = help ] && { print_header; exit 0; }
    echo "Another build is under way in this folder; waiting for it." >&2
    flock 8
  fi
  if [ "$1" = help ]; then
    missing && { print_header; exit 0; }
  elif missing || { [ "$1" = current ] && changed; }; then
    build_unless_in_use
  fi
  flock -s 9
  exec 8>&-
}

# Not in a folder that belongs to somebody else.
may_build() {
  local file
  mkdir -p "$root/target" 2>/dev/null && [ -w "$root/target" ] || return 1
  for file in "$root"/target/{build,in-use}.lock; do
    [ ! -e "$file" ] || [ -w "$file" ] || return 1
  done
}

go_on_with_what_is_there() { # help|any|current
  if missing; then
    [ "$1" = help ] && { print_header; exit 0; }
    fail "Something must be built, and only somebody who may write to $root can do that."
  fi
  [ "$1" != current ] || ! changed || echo "The sources have changed since the last build, but you may not write to $root: going on with the last build." >&2
}

build_unless_in_use() {
  if flock -n 9; then
    build
  elif missing; then
    fail "Something must be built, and a program is running from this folder (./run, or one of bin/) whose jars that would replace. Stop it first."
  else
    echo "The sources have changed since the last build, but a program is running from this folder (./run, or one of bin/): going on with the last build. Stop it first to get the changes." >&2
  fi
}

build() {
  command -v mvn >/dev/null || fail "No Maven found: install version 3.8 or newer (Debian: apt install maven), and see that mvn is on the PATH."
  "${java}c" -version >/dev/null 2>&1 || fail "No Java compiler found beside $java: install a JDK, version 17 or newer, not only its run-time part."
  echo "Building; the first time takes some minutes. Log: $log" >&2
  local module
  for module in "${modules[@]}"; do
    # Jars of another version than now would stay there and be on the class path.
    rm -rf "$root/$module"/target/{lib,storm} "$root/$module/target/$module"-[0-9]*.jar
  done
  touch "$root/target/built.new"
  if ! (cd "$root" && mvn -B -q -DskipTests -Dspotless.check.skip=true -pl "$(IFS=,; echo "${modules[*]}")" -am package >"$log" 2>&1 </dev/null 8>&- 9>&-); then
    tail -n 15 "$log" >&2
    fail "The build failed; the whole log is $log"
  fi
  touch -r "$root/target/built.new" "$root/target/built" "$stamp"
  rm "$root/target/built.new"
}

command -v "$java" >/dev/null || fail "No Java found: install a JDK, version 17 or newer (Debian: apt install openjdk-17-jdk), or set JAVA_HOME."
