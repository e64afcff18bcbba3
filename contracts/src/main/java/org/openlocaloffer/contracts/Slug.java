package org.openlocaloffer.contracts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Ids made from names: short, lasting, and fit to be typed: lower-case letters, digits, hyphens.
 */
public final class Slug {
  /** Leaves room for a number behind it; an id has at most 63 characters. */
  private static final int LONGEST = 56;

  /** Never an id: it is the address of the page that adds a source or term. */
  private static final String TAKEN = "new";

  private Slug() {}

  /** "st-marys-choir" for "St Mary's Choir", then the same with 2, 3 and so on behind it. */
  public static Stream<String> of(String name) {
    String id = plain(name);
    return Stream.concat(
            Stream.of(id), IntStream.iterate(2, n -> n + 1).mapToObj(n -> id + "-" + n))
        .filter(one -> !one.equals(TAKEN));
  }

  private static String plain(String name) {
    String letters =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[\\p{M}'’]", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceFirst("^-", "");
    String cut = letters.substring(0, Math.min(letters.length(), LONGEST)).replaceFirst("-$", "");
    return cut.isEmpty() ? "entry" : cut;
  }
}
