package org.openlocaloffer.sitekit;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.util.Optional;

/**
 * Telephone numbers as people here read, dial and type them; kept as E.164, such as
 * "+441134960123", with ";ext=5" after it where there is an extension. Numbers too short for a
 * country code, such as 111, are kept as they are dialled. By libphonenumber.
 */
public final class PhoneNumbers {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final ShortNumberInfo SHORT_NUMBERS = ShortNumberInfo.getInstance();
  private static final String HERE = "GB";
  private static final int HERE_CODE = 44;

  /** In characters; what is longer is a sentence. */
  private static final int LONGEST = 60;

  private PhoneNumbers() {}

  /**
   * "0113 496 0123" for "+441134960123", "+353 1 234 5678" for a number abroad, "0113 496 0123 ext.
   * 5" with an extension; whatever is no telephone number stays as it is.
   */
  public static String display(String kept) {
    return number(kept).map(PhoneNumbers::spaced).orElse(kept);
  }

  /** An address that dials it, such as "tel:+441134960123"; null where it is no number. */
  public static String href(String kept) {
    return number(kept)
        .map(PhoneNumbers::kept)
        .or(() -> Optional.of(digits(kept)).filter(PhoneNumbers::isShort))
        .map(dialled -> "tel:" + dialled)
        .orElse(null);
  }

  /**
   * What somebody typed, as it is kept.
   *
   * @throws IllegalArgumentException where it is no telephone number; the message is for the person
   *     who typed it
   */
  public static String e164(String typed) {
    String digits = digits(typed);
    if (isShort(digits)) {
      return digits;
    }
    return number(typed)
        .map(PhoneNumbers::kept)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'%s' is not a telephone number, such as 01632 960123".formatted(typed)));
  }

  private static Optional<PhoneNumber> number(String text) {
    if (text == null || text.length() > LONGEST || !text.matches("[\\s(]*[+0].*")) {
      return Optional.empty();
    }
    try {
      PhoneNumber number = NUMBERS.parse(text, HERE);
      return Optional.of(number).filter(n -> isWhole(n) && saysNoMore(text));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  /** With its area code. */
  private static boolean isWhole(PhoneNumber number) {
    return NUMBERS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE;
  }

  /** Refuses a sentence, of which libphonenumber would read the first number only. */
  private static boolean saysNoMore(String text) {
    return text.replaceFirst(
            "(?i)[\\s,;(]*(?:extension|extn?\\.?|x|#)\\s*[=:.]?\\s*\\d{1,7}\\)?\\s*$", "")
        .matches("[\\d\\s()+./–—-]*");
  }

  private static String spaced(PhoneNumber number) {
    boolean here = number.getCountryCode() == HERE_CODE;
    PhoneNumber plain = new PhoneNumber().mergeFrom(number).clearExtension();
    String spaced =
        NUMBERS.format(plain, here ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
    return number.hasExtension() ? spaced + " ext. " + number.getExtension() : spaced;
  }

  private static String kept(PhoneNumber number) {
    String e164 = NUMBERS.format(number, PhoneNumberFormat.E164);
    return number.hasExtension() ? e164 + ";ext=" + number.getExtension() : e164;
  }

  private static boolean isShort(String digits) {
    if (!digits.matches("[1-9]\\d{2,5}")) {
      return false;
    }
    try {
      return SHORT_NUMBERS.isValidShortNumberForRegion(NUMBERS.parse(digits, HERE), HERE);
    } catch (NumberParseException e) {
      return false;
    }
  }

  private static String digits(String text) {
    return text == null ? "" : text.replaceAll("[\\s()-]", "");
  }
}
