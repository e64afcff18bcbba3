package org.openlocaloffer.moderation.item;

import java.util.Locale;

/** How an item stands. The decision package's Action says which changes are allowed. */
public enum State {
  WAITING,
  APPROVED,
  REJECTED;

  /** As it is written in addresses, in JSON and, within a sentence, on screen. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
