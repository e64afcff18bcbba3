package org.openlocaloffer.moderation.intake;

import java.sql.SQLException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Tells a database that is unavailable or busy, so that the same message may succeed later, from
 * one that refuses the message's content.
 */
final class DatabaseAway {
  /**
   * PostgreSQL's error class for exceeded limits, such as an index row that is too long: waiting
   * does not help.
   */
  private static final String LIMIT_EXCEEDED = "54";

  private DatabaseAway() {}

  /** Whether the same message may be written later. */
  static boolean means(RuntimeException e) {
    return e instanceof TransactionException
        || e instanceof TransientDataAccessException
        || e instanceof RecoverableDataAccessException
        // A lost connection, and one that cannot be opened.
        || e instanceof NonTransientDataAccessResourceException && !exceedsLimit(e);
  }

  private static boolean exceedsLimit(RuntimeException e) {
    return NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException refusal
        && refusal.getSQLState() != null
        && refusal.getSQLState().startsWith(LIMIT_EXCEEDED);
  }
}
