package org.openlocaloffer.crawler.frontier;

import java.io.Serializable;
import org.openlocaloffer.contracts.Required;

/**
 * Where the frontier's PostgreSQL is. The password is not here: every process takes it from its own
 * environment, so that no topology that is sent to a cluster carries it.
 *
 * @param url JDBC address
 * @param user role that owns the database
 */
public record DatabaseConfig(String url, String user) implements Serializable {
  /** Environment variable with the password of {@link #user}. */
  public static final String PASSWORD = "OLO_FRONTIER_DATABASE_PASSWORD";

  public DatabaseConfig {
    url = Required.text(url, "olo.frontier.database.url");
    user = Required.text(user, "olo.frontier.database.user");
  }
}
