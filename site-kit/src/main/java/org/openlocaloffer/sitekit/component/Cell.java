package org.openlocaloffer.sitekit.component;

import java.util.Locale;

/**
 * One cell of a table.
 *
 * @param text what it says
 * @param numeric whether it lines up to the right
 */
public record Cell(String text, boolean numeric) {

  /** Words. */
  public static Cell of(String text) {
    return new Cell(text, false);
  }

  /** A number with its thousands apart, such as 1,234. */
  public static Cell number(long number) {
    return new Cell(String.format(Locale.UK, "%,d", number), true);
  }
}
