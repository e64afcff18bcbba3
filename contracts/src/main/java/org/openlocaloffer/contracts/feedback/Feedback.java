package org.openlocaloffer.contracts.feedback;

import java.time.Instant;

/** What families say, nameless: value of {@code feedback}, keyed by id. */
public sealed interface Feedback permits Comment, Report {
  /** A UUID, the key. */
  String id();

  Instant at();
}
