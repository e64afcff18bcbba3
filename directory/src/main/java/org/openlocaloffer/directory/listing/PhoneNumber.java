package org.openlocaloffer.directory.listing;

/** Phone numbers as people here read and dial them. */
final class PhoneNumber {
  private PhoneNumber() {}

  /** "01632 960123" for "+441632960123"; what is no British number stays as it is. */
  static String spaced(String value) {
    String digits = value.replaceAll("[\\s()-]", "");
    if (!digits.matches("(\\+44|0)[1-9]\\d{8,9}")) {
      return value;
    }
    String national = digits.replaceFirst("^\\+44", "0");
    int area = national.startsWith("02") ? 3 : national.matches("0[38].*") ? 4 : 5;
    String rest = national.substring(area);
    String subscriber =
        rest.length() > 6 ? rest.substring(0, rest.length() - 4) + " " + last4(rest) : rest;
    return national.substring(0, area) + " " + subscriber;
  }

  private static String last4(String digits) {
    return digits.substring(digits.length() - 4);
  }

  /** A {@code tel:} link; null where the value is no number. */
  static String tel(String value) {
    String dialled = value.replaceAll("[\\s()-]", "");
    return dialled.matches("\\+?\\d{3,15}") ? "tel:" + dialled : null;
  }
}
