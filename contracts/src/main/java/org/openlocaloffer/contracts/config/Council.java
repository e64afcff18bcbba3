package org.openlocaloffer.contracts.config;

import org.openlocaloffer.contracts.Required;

/**
 * {@code council.yaml}: who runs this directory.
 *
 * @param name of the directory, as families read it
 * @param authority the council's own name
 * @param area what the offer covers, such as "Brackenford"
 * @param brand colours
 * @param links where the footer leads
 */
public record Council(String name, String authority, String area, Brand brand, Links links) {
  /**
   * Colours as #rrggbb.
   *
   * @param colour behind the header and on buttons
   * @param text on top of it
   * @param accent for what should catch the eye
   */
  public record Brand(String colour, String text, String accent) {
    public Brand {
      colour = colour(colour, "brand.colour", "#1d5b52");
      text = colour(text, "brand.text", "#ffffff");
      accent = colour(accent, "brand.accent", "#f2a541");
    }

    private static String colour(String value, String field, String otherwise) {
      if (value == null) {
        return otherwise;
      }
      if (!value.matches("#[0-9a-fA-F]{6}")) {
        throw new IllegalArgumentException(field + " must be #rrggbb in quotes: " + value);
      }
      return value;
    }
  }

  /**
   * Addresses.
   *
   * @param contact how to reach the team: e-mail address
   * @param complaints the council's complaints page
   */
  public record Links(String contact, String complaints) {}

  public Council {
    name = Required.text(name, "name");
    authority = Required.text(authority, "authority");
    area = Required.text(area, "area");
    brand = brand == null ? new Brand(null, null, null) : brand;
    links = links == null ? new Links(null, null) : links;
  }
}
