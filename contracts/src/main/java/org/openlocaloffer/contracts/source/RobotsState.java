package org.openlocaloffer.contracts.source;

import java.util.Locale;
import org.openlocaloffer.contracts.Word;

/** What a site's robots.txt says to our crawler (RFC 9309). */
public enum RobotsState implements Word {
  ALLOWED("robots.txt allows it"),
  DISALLOWED("robots.txt says no"),
  /** Nobody knows whether it says no, so nothing of the site is fetched. */
  UNREACHABLE("robots.txt could not be fetched, so nothing is");

  private final String text;

  RobotsState(String text) {
    this.text = text;
  }

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String text() {
    return text;
  }
}
