package org.openlocaloffer.crawler.extract.claim;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.extract.value.AgeRange;
import org.openlocaloffer.crawler.extract.value.EmailAddresses;
import org.openlocaloffer.crawler.extract.value.Mentions;
import org.openlocaloffer.crawler.extract.value.PhoneNumbers;
import org.openlocaloffer.crawler.extract.value.Requirement;

/**
 * What can be told by its shape alone, line by line. Contacts count wherever they stand, all else
 * only in the main text.
 */
final class Patterns implements Finder {
  private static final Pattern SAYS_PHONE =
      Pattern.compile("(?i)\\b(tel|telephone|phone|call|ring|mobile|helpline|text)\\b");
  private static final Pattern LABEL = Pattern.compile("^[^:.£\\d]{2,30}:\\s+");
  private static final Pattern SAYS_EMAIL = Pattern.compile("(?i)\\be-?mail\\b");

  @Override
  public void find(Reading page, Findings findings) {
    page.allLines().forEach(line -> contacts(line, findings));
    page.lines().forEach(line -> access(line, findings));
  }

  private static void contacts(String line, Findings findings) {
    each(
        PhoneNumbers::in,
        line,
        SAYS_PHONE.matcher(line).find() ? Trust.LABEL : Trust.PATTERN,
        ClaimField.PHONE,
        findings);
    each(
        EmailAddresses::in,
        line,
        SAYS_EMAIL.matcher(line).find() ? Trust.LABEL : Trust.PATTERN,
        ClaimField.EMAIL,
        findings);
  }

  private static void access(String line, Findings findings) {
    AgeRange.in(line)
        .ifPresent(ages -> findings.add(Trust.PATTERN, ClaimField.AGES, ages.toString(), line));
    each(Mentions::ofCost, line, Trust.PATTERN, ClaimField.COST, findings);
    each(Mentions::ofTimes, line, Trust.PATTERN, ClaimField.SCHEDULE, findings);
    each(Mentions::ofAccessibility, line, Trust.PATTERN, ClaimField.ACCESSIBILITY, findings);
    Requirement.EHCP
        .in(line)
        .ifPresent(
            needed ->
                findings.add(Trust.PATTERN, ClaimField.EHCP_NEEDED, needed ? "yes" : "no", line));
    Requirement.REFERRAL
        .in(line)
        .ifPresent(
            needed ->
                findings.add(
                    Trust.PATTERN, ClaimField.REFERRAL_NEEDED, needed ? "yes" : "no", line));
  }

  private static void each(
      Function<String, List<String>> values,
      String line,
      Trust trust,
      String field,
      Findings findings) {
    values
        .apply(line)
        .forEach(value -> findings.add(trust, field, LABEL.matcher(value).replaceFirst(""), line));
  }
}
