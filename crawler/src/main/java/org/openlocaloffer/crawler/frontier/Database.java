package org.openlocaloffer.crawler.frontier;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/** A few connections to the frontier's PostgreSQL. Safe for use by many threads; close it. */
public final class Database implements AutoCloseable {
  /** Work on one connection. */
  public interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private final HikariDataSource pool;

  private Database(HikariDataSource pool) {
    this.pool = pool;
  }

  /** With the password from this process's environment. */
  public static Database open(DatabaseConfig config, int connections) {
    return open(config, System.getenv(DatabaseConfig.PASSWORD), connections);
  }

  /**
   * Connects when first used, so that a server that is away is no error yet.
   *
   * @param connections at most so many
   */
  public static Database open(DatabaseConfig config, String password, int connections) {
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(config.url());
    pool.setUsername(config.user());
    pool.setPassword(password);
    pool.setMaximumPoolSize(connections);
    pool.setMinimumIdle(0);
    pool.setInitializationFailTimeout(-1);
    pool.setConnectionTimeout(10_000);
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    pool.addDataSourceProperty("ApplicationName", "open-local-offer-crawler");
    // Else the planner reads all hosts to find the few of a claim, the more the longer it takes.
    pool.setConnectionInitSql("set random_page_cost = 1.1");
    // A server that hangs must not hang a stage for ever; seconds.
    pool.addDataSourceProperty("socketTimeout", "60");
    return new Database(new HikariDataSource(pool));
  }

  /** Brings the tables up to date. */
  public void migrate() {
    Flyway.configure()
        .dataSource(pool)
        .locations("classpath:org/openlocaloffer/crawler/frontier/migration")
        .load()
        .migrate();
  }

  /**
   * Each statement by itself.
   *
   * @throws FrontierUnavailable where the server refuses or is away
   */
  public <T> T run(Work<T> work) {
    try (Connection connection = pool.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw new FrontierUnavailable(e);
    }
  }

  /**
   * All or nothing. Two writers that wait for each other are told apart by the server; the loser
   * begins again.
   *
   * @throws FrontierUnavailable where the server refuses or is away; nothing is written then
   */
  public <T> T transaction(Work<T> work) {
    for (int attempt = 1; ; attempt++) {
      try (Connection connection = pool.getConnection()) {
        return commit(connection, work);
      } catch (SQLException e) {
        boolean deadlock = "40P01".equals(e.getSQLState()) || "40001".equals(e.getSQLState());
        if (!deadlock || attempt == 5) {
          throw new FrontierUnavailable(e);
        }
      }
    }
  }

  private static <T> T commit(Connection connection, Work<T> work) throws SQLException {
    connection.setAutoCommit(false);
    try {
      T result = work.on(connection);
      connection.commit();
      return result;
    } catch (SQLException | RuntimeException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
