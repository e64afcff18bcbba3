package org.openlocaloffer.crawler.frontier.database;

import java.sql.SQLException;

/** The frontier's database could not do what it was asked; try again later. */
public final class FrontierUnavailable extends RuntimeException {
  FrontierUnavailable(SQLException cause) {
    super("frontier: " + cause.getMessage(), cause);
  }
}
