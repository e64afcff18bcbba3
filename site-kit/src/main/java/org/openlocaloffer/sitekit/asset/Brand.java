package org.openlocaloffer.sitekit.asset;

import java.util.Locale;

/**
 * The colours that a council chooses, each as {@code #rrggbb}. A pair that people could not read
 * (contrast below 4.5, WCAG 2.2 AA) is refused.
 *
 * @param brand behind the header and buttons
 * @param brandText on top of {@code brand}
 * @param link links, on white and on every tint that the looks use
 */
public record Brand(String brand, String brandText, String link) {
  /** A deep teal with white text. */
  public static final Brand DEFAULT = new Brand("#14575f", "#ffffff", "#0f5a75");

  private static final double READABLE = 4.5;

  /**
   * @throws IllegalArgumentException naming the colour that is malformed or the pair that cannot be
   *     read
   */
  public Brand {
    brand = new Colour(brand).hex();
    brandText = new Colour(brandText).hex();
    link = new Colour(link).hex();
    requireReadable("brandText", new Colour(brandText), "brand", new Colour(brand));
    requireReadable("link", new Colour(link), "the page", Colour.DARKEST_GROUND);
  }

  private static void requireReadable(String name, Colour text, String ground, Colour behind) {
    double contrast = text.contrastWith(behind);
    if (contrast < READABLE) {
      throw new IllegalArgumentException(
          String.format(
              Locale.UK,
              "%s %s on %s %s has a contrast of %.1f; at least 4.5 is needed to be readable, so"
                  + " choose a darker or lighter one",
              name,
              text.hex(),
              ground,
              behind.hex(),
              contrast));
    }
  }

  /** The colours as CSS custom properties. */
  String css() {
    return ":root{--brand:%s;--brand-text:%s;--link:%s}\n".formatted(brand, brandText, link);
  }
}
