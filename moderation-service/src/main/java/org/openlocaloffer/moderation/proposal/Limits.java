package org.openlocaloffer.moderation.proposal;

import java.util.List;
import java.util.Map;

/** How long the parts of a listing may be, in characters and entries. */
public final class Limits {
  public static final int NAME = 200;
  public static final int SUMMARY = 1_000;

  /** Each of what, who and how. */
  public static final int ANSWER = 5_000;

  /** Every other single value. */
  public static final int VALUE = 500;

  /** Entries of a list. */
  public static final int ENTRIES = 50;

  private Limits() {}

  /** As a person is told. */
  public static String tooLong(int limit) {
    return "Use %,d characters or fewer".formatted(limit);
  }

  /** As a person is told. */
  public static String tooMany() {
    return "Give %d lines or fewer".formatted(ENTRIES);
  }

  /**
   * @param fields of a listing, as in JSON
   * @throws IllegalArgumentException naming the field and its limit
   */
  static void check(Map<String, ?> fields) {
    fields.forEach(Limits::check);
  }

  private static void check(String field, Object value) {
    if (value instanceof String text && text.length() > of(field)) {
      throw new IllegalArgumentException(
          "%s must be %,d characters or fewer; it has %,d"
              .formatted(field, of(field), text.length()));
    } else if (value instanceof List<?> list) {
      if (list.size() > ENTRIES) {
        throw new IllegalArgumentException(
            "%s must have %d entries or fewer; it has %d".formatted(field, ENTRIES, list.size()));
      }
      list.forEach(entry -> check(field, entry));
    } else if (value instanceof Map<?, ?> parts) {
      parts.forEach((part, inner) -> check(field + "." + part, inner));
    }
  }

  private static int of(String field) {
    return switch (field) {
      case "name" -> NAME;
      case "summary" -> SUMMARY;
      case "answers.what", "answers.who", "answers.how" -> ANSWER;
      default -> VALUE;
    };
  }

  /** The text, cut after a word and marked so where it is longer than the limit. */
  static String shortened(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int end = limit - 1;
    while (end > limit / 2 && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    boolean oneWord = !Character.isWhitespace(text.charAt(end));
    return (oneWord ? whole(text, limit - 1) : text.substring(0, end).strip()) + "…";
  }

  /** Never half of a character that takes two. */
  private static String whole(String text, int end) {
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }
}
