package org.openlocaloffer.sitekit.asset;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A colour as {@code #rrggbb}.
 *
 * @param hex seven characters, lower case
 */
record Colour(String hex) {
  private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");

  /** The darkest colour that either look puts behind a link. */
  static final Colour DARKEST_GROUND = new Colour("#fbe0d3");

  Colour {
    hex = hex == null ? "" : hex.toLowerCase(Locale.ROOT);
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException(
          "'" + hex + "' is not a colour: write # and six hexadecimal digits, such as #1d5b79");
    }
  }

  /** Contrast with another colour as WCAG 2.2 defines it, from 1 to 21. */
  double contrastWith(Colour other) {
    double mine = luminance() + 0.05;
    double theirs = other.luminance() + 0.05;
    return Math.max(mine, theirs) / Math.min(mine, theirs);
  }

  private double luminance() {
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  }

  private double channel(int start) {
    double value = Integer.parseInt(hex.substring(start, start + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
