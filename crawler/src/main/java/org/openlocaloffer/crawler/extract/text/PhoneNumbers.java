package org.openlocaloffer.crawler.extract.text;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Telephone numbers as they are written in Britain, in E.164. Fax numbers are left out. */
public final class PhoneNumbers {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  /**
   * Ofcom keeps these free for drama; libphonenumber calls some of them invalid, and the sample
   * town uses no others.
   * https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbers-for-drama
   */
  private static final Pattern FOR_DRAMA =
      Pattern.compile("\\+44(1632960|207946 ?0|7700900|808157 ?0)\\d{3}");

  private static final Pattern DIALLED = Pattern.compile("^[+(]{0,2}[0+].*", Pattern.DOTALL);
  private static final Pattern FAX = Pattern.compile("(?i)\\bfax\\W{0,12}$");
  private static final int FEWEST_DIGITS = 9;
  private static final long TRIES = 200;

  /** In characters: what stands on every page of a site is no longer. */
  private static final int SHORT = 200;

  private static final LoadingCache<String, List<String>> KNOWN =
      CacheBuilder.newBuilder().maximumSize(2_000).build(CacheLoader.from(PhoneNumbers::found));

  private PhoneNumbers() {}

  /** In their order, each a number that can exist. */
  public static List<String> in(String line) {
    if (!hasDigits(line)) {
      return List.of();
    }
    return line.length() > SHORT ? found(line) : KNOWN.getUnchecked(line);
  }

  private static List<String> found(String line) {
    var matches = NUMBERS.findNumbers(line, "GB", Leniency.POSSIBLE, TRIES);
    return StreamSupport.stream(matches.spliterator(), false)
        .filter(match -> isDialled(match, line))
        .map(PhoneNumberMatch::number)
        .filter(PhoneNumbers::exists)
        .map(PhoneNumbers::e164)
        .distinct()
        .toList();
  }

  private static boolean hasDigits(String line) {
    int digits = 0;
    for (int i = 0; i < line.length() && digits < FEWEST_DIGITS; i++) {
      digits += Character.isDigit(line.charAt(i)) ? 1 : 0;
    }
    return digits >= FEWEST_DIGITS;
  }

  private static boolean isDialled(PhoneNumberMatch match, String line) {
    return DIALLED.matcher(match.rawString()).matches()
        && !FAX.matcher(line.substring(Math.max(0, match.start() - 20), match.start())).find();
  }

  private static String e164(PhoneNumber number) {
    return NUMBERS.format(number, PhoneNumberFormat.E164);
  }

  private static boolean exists(PhoneNumber number) {
    return NUMBERS.isValidNumber(number) || FOR_DRAMA.matcher(e164(number)).matches();
  }
}
