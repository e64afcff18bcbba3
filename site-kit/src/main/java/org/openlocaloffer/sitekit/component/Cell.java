package org.openlocaloffer.sitekit.component;

/**
 * One cell of a table.
 *
 * @param text what it says
 * @param numeric whether it lines up to the right
 */
public record Cell(String text, boolean numeric) {

  public static Cell of(String text) {
    return new Cell(text, false);
  }

  public static Cell number(long number) {
    return new Cell(String.format(java.util.Locale.UK, "%,d", number), true);
  }
}
