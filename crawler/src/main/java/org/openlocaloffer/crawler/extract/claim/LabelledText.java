package org.openlocaloffer.crawler.extract.claim;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.extract.html.Bylines;
import org.openlocaloffer.crawler.extract.html.Section;
import org.openlocaloffer.crawler.extract.html.ShortText;
import org.openlocaloffer.crawler.extract.text.AgeRange;
import org.openlocaloffer.crawler.extract.text.Mentions;
import org.openlocaloffer.crawler.extract.text.Postcodes;
import org.openlocaloffer.crawler.extract.text.Requirement;

/**
 * Values behind their labels: in definition lists, tables, under headings, and in lines such as
 * "Cost: £3".
 */
final class LabelledText implements Finder {
  private static final Pattern WHAT_IS = Pattern.compile("(?i)what (?:is|are) (.{3,60}?)\\W*");
  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final Pattern PRICE =
      Pattern.compile("(?i)£|\\bfree\\b|\\bno charge\\b|donation|\\bpay what|\\d");
  private static final Pattern SITE =
      Pattern.compile("(?i)(https?://|www\\.)[\\w.-]+\\.[a-z]{2,24}(/\\S*)?");
  private static final Pattern DOER = Pattern.compile("(?i)\\b(?:by|organiser)\\b");
  private static final Set<String> ANSWERS =
      Set.of(ClaimField.WHAT, ClaimField.WHO, ClaimField.HOW, ClaimField.REFERRAL_NEEDED);
  private static final int LONGEST_LABEL = 80;
  private static final int LONGEST_VALUE = 500;
  private static final int LONGEST_NAME = 120;

  @Override
  public void find(Reading page, Findings findings) {
    page.allLines().forEach(line -> lookInLine(line.text(), findings));
    page.marks().labels().forEach(label -> lookAt(label, page, findings));
  }

  /** Each value ends where the next label begins. */
  private static void lookInLine(String line, Findings findings) {
    for (LabelsInLine.Labelled each : LabelsInLine.of(line)) {
      tell(each.field(), each.label(), each.value(), findings);
    }
  }

  private static void lookAt(Element label, Reading page, Findings findings) {
    String text = ShortText.of(label, LONGEST_LABEL);
    String field = text.isEmpty() ? null : fieldOf(text, page);
    if (field != null && !isMenu(Section.first(label))) {
      String value =
          ANSWERS.contains(field)
              ? Section.after(label, LONGEST_VALUE, page.marks())
              : Section.next(label, LONGEST_VALUE, page.marks());
      tell(field, text, value, findings);
    }
  }

  /** "What is Portage?" asks of the page itself, if Portage is its name. */
  private static String fieldOf(String label, Reading page) {
    String field = Labels.field(label);
    Matcher thing = WHAT_IS.matcher(label);
    return field == null && thing.matches() && isNamed(thing.group(1), page)
        ? ClaimField.WHAT
        : field;
  }

  private static boolean isNamed(String thing, Reading page) {
    return page.title().toLowerCase(Locale.ROOT).contains(thing.toLowerCase(Locale.ROOT));
  }

  private static boolean isMenu(Element value) {
    if (value == null) {
      return false;
    }
    int links = value.select("a").stream().limit(20).mapToInt(link -> link.text().length()).sum();
    return value.selectFirst("li") != null
        && 2 * links > ShortText.of(value, LONGEST_VALUE).length();
  }

  private static void tell(String field, String label, String value, Findings findings) {
    if (value.isBlank()) {
      return;
    }
    String shown = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
    String snippet = label + " " + shown;
    switch (field) {
      case ClaimField.AGES ->
          AgeRange.inLabelled(shown)
              .ifPresent(ages -> add(findings, field, ages.toString(), snippet));
      case ClaimField.REFERRAL_NEEDED -> referral(shown, snippet, findings);
      case ClaimField.EHCP_NEEDED ->
          Requirement.EHCP
              .inLabelled(shown)
              .ifPresent(needed -> add(findings, field, needed ? "yes" : "no", snippet));
      case ClaimField.ADDRESS -> address(shown, snippet, findings);
      case ClaimField.SCHEDULE -> schedule(shown, snippet, findings);
      case ClaimField.COST -> cost(shown, snippet, findings);
      case ClaimField.WEB -> web(shown, snippet, findings);
      case ClaimField.WHO -> who(shown, snippet, findings);
      case ClaimField.ORGANISATION -> organisation(label, shown, snippet, findings);
      default -> add(findings, field, shown, snippet);
    }
  }

  private static void referral(String value, String snippet, Findings findings) {
    Requirement.REFERRAL
        .inLabelled(value)
        .ifPresent(
            needed -> add(findings, ClaimField.REFERRAL_NEEDED, needed ? "yes" : "no", snippet));
    if (value.indexOf(' ') > 0) {
      add(findings, ClaimField.HOW, value, snippet);
    }
  }

  private static void who(String value, String snippet, Findings findings) {
    AgeRange.inLabelled(value)
        .ifPresent(ages -> add(findings, ClaimField.AGES, ages.toString(), snippet));
    add(findings, ClaimField.WHO, value, snippet);
  }

  /** Somebody may organise, but only a body provides. */
  private static void organisation(String label, String value, String snippet, Findings findings) {
    boolean doer = DOER.matcher(label).find();
    if (value.length() <= LONGEST_NAME && !(doer && Bylines.mayBeAPerson(value))) {
      add(findings, ClaimField.ORGANISATION, value, snippet);
    }
  }

  /** Only with a postcode or parts: "Where: see below" is no address. */
  private static void address(String value, String snippet, Findings findings) {
    if (value.length() <= 200 && (value.indexOf(',') > 0 || !Postcodes.in(value).isEmpty())) {
      add(findings, ClaimField.ADDRESS, value, snippet);
    }
  }

  private static void schedule(String value, String snippet, Findings findings) {
    if (value.length() <= 300 && (Mentions.namesDay(value) || DIGIT.matcher(value).find())) {
      add(findings, ClaimField.SCHEDULE, value, snippet);
    }
  }

  private static void cost(String value, String snippet, Findings findings) {
    if (value.length() <= 300 && PRICE.matcher(value).find()) {
      add(findings, ClaimField.COST, value, snippet);
    }
  }

  private static void web(String value, String snippet, Findings findings) {
    if (SITE.matcher(value).matches()) {
      add(findings, ClaimField.WEB, value.startsWith("www.") ? "https://" + value : value, snippet);
    }
  }

  private static void add(Findings findings, String field, String value, String snippet) {
    findings.add(Trust.LABEL, field, value, snippet);
  }
}
