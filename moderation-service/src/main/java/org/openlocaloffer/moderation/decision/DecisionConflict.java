package org.openlocaloffer.moderation.decision;

import java.util.Optional;
import org.openlocaloffer.moderation.item.Item;
import org.openlocaloffer.moderation.listing.KeptListing;

/**
 * The item or listing is no longer what the decision was about; the message says who changed it and
 * when.
 */
public final class DecisionConflict extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Subject subject;
  private final transient Decision latest;

  DecisionConflict(Subject subject, Decision latest, String message) {
    super(message);
    this.subject = subject;
    this.latest = latest;
  }

  /** As it is now; null where the decision was about a listing alone. */
  public Item item() {
    return subject.item();
  }

  /** As it is now; null where the decision was about an item alone. */
  public KeptListing listing() {
    return subject.listing();
  }

  /** The item's title, else the listing's name. */
  public String title() {
    return subject.title();
  }

  /** The last decision on it; empty where the page itself, or the taxonomy, has changed. */
  public Optional<Decision> latest() {
    return Optional.ofNullable(latest);
  }
}
