package org.openlocaloffer.crawler.extract.claim;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.extract.text.AgeRange;
import org.openlocaloffer.crawler.extract.text.Cue;
import org.openlocaloffer.crawler.extract.text.EmailAddresses;
import org.openlocaloffer.crawler.extract.text.Line;
import org.openlocaloffer.crawler.extract.text.Mentions;
import org.openlocaloffer.crawler.extract.text.PhoneNumbers;
import org.openlocaloffer.crawler.extract.text.Requirement;
import org.openlocaloffer.crawler.extract.text.Sentence;

/**
 * Finds what can be told by its shape alone, line by line: contacts on the whole page, all else in
 * the main text.
 */
final class Patterns implements Finder {
  private static final Pattern LABEL = Pattern.compile("^[^:.£\\d]{2,30}:\\s+");
  private static final Pattern SAYS_EMAIL = Pattern.compile("(?i)\\be-?mail\\b");

  @Override
  public void find(Reading page, Findings findings) {
    page.allLines().forEach(line -> contacts(line, findings));
    page.lines().forEach(line -> access(line, findings));
  }

  private static void contacts(Line line, Findings findings) {
    if (line.hasDigits()) {
      Trust trust = line.has(Cue.PHONE) ? Trust.LABEL : Trust.PATTERN;
      PhoneNumbers.in(line.text())
          .forEach(phone -> findings.add(trust, ClaimField.PHONE, phone, line.text()));
    }
    List<String> emails = EmailAddresses.in(line.text());
    if (!emails.isEmpty()) {
      Trust trust = SAYS_EMAIL.matcher(line.text()).find() ? Trust.LABEL : Trust.PATTERN;
      emails.forEach(email -> findings.add(trust, ClaimField.EMAIL, email, line.text()));
    }
  }

  private static void access(Line line, Findings findings) {
    String text = line.text();
    if (line.has(Cue.AGE) && (line.hasDigits() || line.has(Cue.NUMBER))) {
      (line.has(Cue.NUMBER) ? AgeRange.in(text, line.words()) : AgeRange.inFigures(text))
          .ifPresent(ages -> findings.add(Trust.PATTERN, ClaimField.AGES, ages.toString(), text));
    }
    Stream<String> ofMoney =
        line.sentences().stream()
            .filter(sentence -> sentence.has(Cue.MONEY) || sentence.text().indexOf('£') >= 0)
            .map(Sentence::text);
    each(ofMoney.filter(Mentions::tellsCost), ClaimField.COST, text, findings);
    each(line.sentences(Cue.DAY).filter(Mentions::tellsTime), ClaimField.SCHEDULE, text, findings);
    each(
        Mentions.ofAccessibility(text, line.words()).stream(),
        ClaimField.ACCESSIBILITY,
        text,
        findings);
    if (line.has(Cue.PLAN)) {
      needed(
          Requirement.EHCP.in(text, line.sentences(Cue.PLAN)),
          ClaimField.EHCP_NEEDED,
          text,
          findings);
    }
    if (line.has(Cue.REFERRAL)) {
      needed(
          Requirement.REFERRAL.in(text, line.sentences(Cue.REFERRAL)),
          ClaimField.REFERRAL_NEEDED,
          text,
          findings);
    }
  }

  private static void needed(
      Optional<Boolean> needed, String field, String line, Findings findings) {
    needed.ifPresent(so -> findings.add(Trust.PATTERN, field, so ? "yes" : "no", line));
  }

  private static void each(Stream<String> values, String field, String line, Findings findings) {
    values.forEach(
        value -> findings.add(Trust.PATTERN, field, LABEL.matcher(value).replaceFirst(""), line));
  }
}
