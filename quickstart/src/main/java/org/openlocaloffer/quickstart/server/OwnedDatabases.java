package org.openlocaloffer.quickstart.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Databases that each have an owner who may do everything there and nothing anywhere else. */
public final class OwnedDatabases {

  private final Connection superuser;

  private OwnedDatabases(Connection superuser) {
    this.superuser = superuser;
  }

  /** The databases of our modules, with the passwords that the environment gives. */
  public static void prepareAll(Connection superuser) throws SQLException {
    OwnedDatabases databases = new OwnedDatabases(superuser);
    databases.prepare("frontier", System.getenv("FRONTIER_PASSWORD"));
    databases.prepare("moderation", System.getenv("MODERATION_PASSWORD"));
    databases.closeToOthers();
  }

  /** Makes database and owner, both called {@code name}, where missing, and sets the password. */
  private void prepare(String name, String password) throws SQLException {
    if (password == null || password.isBlank()) {
      throw new IllegalArgumentException("no password given for database " + name);
    }
    if (!exists("SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
      run("CREATE ROLE " + name + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION");
    }
    run("ALTER ROLE " + name + " PASSWORD '" + password.replace("'", "''") + "'");
    if (!exists("SELECT 1 FROM pg_database WHERE datname = ?", name)) {
      run("CREATE DATABASE " + name + " OWNER " + name);
    }
    run("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
  }

  private void closeToOthers() throws SQLException {
    run("REVOKE ALL ON DATABASE postgres FROM PUBLIC");
    run("REVOKE ALL ON DATABASE template1 FROM PUBLIC");
  }

  private boolean exists(String query, String name) throws SQLException {
    try (PreparedStatement statement = superuser.prepareStatement(query)) {
      statement.setString(1, name);
      return statement.executeQuery().next();
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = superuser.createStatement()) {
      statement.execute(sql);
    }
  }
}
