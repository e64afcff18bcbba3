package org.openlocaloffer.crawler.frontier;

import java.sql.SQLException;

/** The frontier's database failed. Try again later, unless {@link #refusesData}. */
public final class FrontierUnavailable extends RuntimeException {
  private final String state;

  public FrontierUnavailable(SQLException cause) {
    super("frontier: " + cause.getMessage(), cause);
    state = cause.getSQLState() == null ? "" : cause.getSQLState();
  }

  /**
   * The server is there and will never take this: a value that no column can hold (SQL state 22…),
   * one that breaks a constraint (23…), or one that is too long for an index (54…).
   */
  public boolean refusesData() {
    return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
  }
}
