package org.openlocaloffer.contracts;

import java.util.regex.Pattern;

/** Text from strangers, as far as it can be shown, sent and stored. */
public final class Printable {
  /**
   * Control characters but tab and line feed (PostgreSQL refuses NUL), halves of characters (JSON
   * has no way to write them), characters that are none, and marks that make text read backwards.
   */
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\ufffe\\uffff\\u202a-\\u202e\\u2066-\\u2069&&[^\\n\\t]]");

  private Printable() {}

  /** The text without what nobody can see; null stays null. */
  public static String of(String text) {
    return text == null ? null : UNPRINTABLE.matcher(text).replaceAll("");
  }
}
