package org.openlocaloffer.moderation.review;

import java.util.Map;
import java.util.Optional;
import org.openlocaloffer.moderation.decision.RejectReason;
import org.openlocaloffer.moderation.decision.Request;
import org.springframework.web.servlet.ModelAndView;

/**
 * Why something is turned down or taken out, as typed.
 *
 * @param reason a word of {@link RejectReason}; empty where none was chosen
 * @param note may be empty
 */
record Refusal(String reason, String note) {
  Refusal {
    reason = reason == null ? "" : reason;
    note = note == null ? "" : note.strip();
  }

  /** What is wrong, by the id of the field. */
  Map<String, String> errors() {
    Optional<RejectReason> why = RejectReason.of(reason);
    if (why.isEmpty()) {
      return Map.of("reason", "Choose why");
    }
    return why.get().needsNote() && note.isEmpty()
        ? Map.of("note", "Say in the note what the other reason is")
        : Map.of();
  }

  /** The request with the reason; there must be no errors. */
  Request on(Request request) {
    String why = RejectReason.of(reason).orElseThrow().text();
    return request.because(why, note.isEmpty() ? null : note);
  }

  /** The page with what was typed, even where nothing can be turned down any more. */
  ModelAndView onto(ModelAndView page) {
    return page.addObject("reason", reason).addObject("note", note).addObject("rejecting", true);
  }
}
