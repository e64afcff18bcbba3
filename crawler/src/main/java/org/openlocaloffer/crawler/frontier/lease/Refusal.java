package org.openlocaloffer.crawler.frontier.lease;

import java.io.Serializable;
import org.openlocaloffer.contracts.Printable;
import org.openlocaloffer.contracts.Required;
import org.openlocaloffer.contracts.source.RefusalCause;

/**
 * Why one page, or a link on it, came to nothing.
 *
 * @param detail for an operator, without control characters; null where the cause says it all
 */
public record Refusal(RefusalCause cause, String detail) implements Serializable {
  public Refusal {
    Required.present(cause, "refusal.cause");
    // A NUL from a header or an XML error would keep the whole batch from being stored.
    detail = detail == null ? null : Printable.of(detail.replaceAll("\\p{Cntrl}", " "));
  }

  /** As it is stored: the cause's word, and the detail behind a colon. */
  public String text() {
    return detail == null ? cause.word() : cause.word() + ": " + detail;
  }
}
