package org.openlocaloffer.moderation.decision;

import java.util.Optional;
import org.openlocaloffer.moderation.triage.Item;

/** The item is no longer what the decision was about; the message says who changed it and when. */
public final class DecisionConflict extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Item item;
  private final transient Decision latest;

  DecisionConflict(Item item, Decision latest, String message) {
    super(message);
    this.item = item;
    this.latest = latest;
  }

  /** As it is now. */
  public Item item() {
    return item;
  }

  /** The last decision on it; empty where the page itself has changed. */
  public Optional<Decision> latest() {
    return Optional.ofNullable(latest);
  }
}
