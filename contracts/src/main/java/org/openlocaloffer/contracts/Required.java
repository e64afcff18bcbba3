package org.openlocaloffer.contracts;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Checks of record components, each refusal naming the field as it is called in the JSON. */
public final class Required {
  private Required() {}

  /**
   * @return the value
   * @throws IllegalArgumentException "missing FIELD" where it is null
   */
  public static <T> T present(T value, String field) {
    if (value == null) {
      throw new IllegalArgumentException("missing " + field);
    }
    return value;
  }

  /**
   * @return the text, trimmed
   * @throws IllegalArgumentException where it is null or blank
   */
  public static String text(String value, String field) {
    if (present(value, field).isBlank()) {
      throw new IllegalArgumentException("empty " + field);
    }
    return value.strip();
  }

  /**
   * @return the address, trimmed
   * @throws IllegalArgumentException where it is not http or https
   */
  public static String httpUrl(String value, String field) {
    String url = text(value, field);
    if (!url.matches("(?is)https?://[^/\\s].*")) {
      throw new IllegalArgumentException(field + " is not an http address: " + url);
    }
    return url;
  }

  /**
   * @return the number
   * @throws IllegalArgumentException where it lies outside from..to, both included
   */
  public static long within(long value, long from, long to, String field) {
    if (value < from || value > to) {
      throw new IllegalArgumentException(
          "%s is %d, but must lie between %d and %d".formatted(field, value, from, to));
    }
    return value;
  }

  /** An absent list is an empty one; nulls inside are dropped. */
  public static <T> List<T> list(List<T> values) {
    return values == null ? List.of() : values.stream().filter(Objects::nonNull).toList();
  }

  /** An absent map is an empty one. */
  public static <K, V> Map<K, V> map(Map<K, V> values) {
    return values == null ? Map.of() : Map.copyOf(values);
  }
}
