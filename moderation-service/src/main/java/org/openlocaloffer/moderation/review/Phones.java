package org.openlocaloffer.moderation.review;

/** Telephone numbers as people here write them, kept as E.164. */
final class Phones {
  private static final String UK = "+44";

  private Phones() {}

  /** British numbers begin with 0; other contacts stay as they are. */
  static String shown(String value) {
    return value.matches("\\+44[1-9]\\d+") ? "0" + value.substring(UK.length()) : value;
  }

  /**
   * @throws IllegalArgumentException where it is not a telephone number
   */
  static String e164(String typed) {
    String digits = typed.replaceAll("[\\s().-]", "");
    if (digits.matches("0\\d{9,10}")) {
      return UK + digits.substring(1);
    }
    if (digits.matches("\\+\\d{7,15}")) {
      return digits;
    }
    throw new IllegalArgumentException(
        "'%s' is not a telephone number, such as 01632 960123".formatted(typed));
  }
}
