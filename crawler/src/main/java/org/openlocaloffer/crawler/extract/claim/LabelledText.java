package org.openlocaloffer.crawler.extract.claim;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.extract.text.ShortText;
import org.openlocaloffer.crawler.extract.value.AgeRange;
import org.openlocaloffer.crawler.extract.value.Mentions;
import org.openlocaloffer.crawler.extract.value.Postcodes;
import org.openlocaloffer.crawler.extract.value.Requirement;

/**
 * Values behind their labels: in definition lists, tables, under headings, and in lines such as
 * "Cost: £3".
 */
final class LabelledText implements Finder {
  private static final Pattern LABELLED = Pattern.compile("^([^:?]{2,60}[:?])\\s*(\\S.*)$");
  private static final int LONGEST_LABEL = 80;
  private static final int LONGEST_VALUE = 500;
  private static final int MOST = 3000;

  @Override
  public void find(Reading page, Findings findings) {
    page.lines().forEach(line -> lookInLine(line, findings));
    page.around().forEach(line -> lookInLine(line, findings));
    page
        .main()
        .part()
        .select("dt, th, td:first-child, h2, h3, h4, h5, h6, summary, strong, b")
        .stream()
        .limit(MOST)
        .filter(page.main()::shows)
        .forEach(label -> lookAt(label, findings));
  }

  private static void lookInLine(String line, Findings findings) {
    Matcher labelled = LABELLED.matcher(line);
    if (labelled.matches()) {
      tell(labelled.group(1), labelled.group(2), findings);
    }
  }

  private static void lookAt(Element label, Findings findings) {
    Element value = valueOf(label);
    String text = ShortText.of(label, LONGEST_LABEL);
    if (value != null && Labels.field(text) != null && !isMenu(value)) {
      tell(text, ShortText.of(value, LONGEST_VALUE), findings);
    }
  }

  /**
   * What follows: a bold label that fills its own block, as old pages write headings, is followed
   * by what follows the block.
   */
  private static Element valueOf(Element label) {
    boolean bold = label.normalName().equals("strong") || label.normalName().equals("b");
    Element block = bold ? label.parent() : label;
    boolean fills =
        !bold
            || block != null
                && ShortText.of(block, LONGEST_LABEL).equals(ShortText.of(label, LONGEST_LABEL));
    return fills && block != null ? block.nextElementSibling() : null;
  }

  private static boolean isMenu(Element value) {
    int links = value.select("a").stream().limit(20).mapToInt(link -> link.text().length()).sum();
    return value.selectFirst("li") != null
        && 2 * links > ShortText.of(value, LONGEST_VALUE).length();
  }

  private static void tell(String label, String value, Findings findings) {
    String field = Labels.field(label);
    if (field == null || value.isBlank()) {
      return;
    }
    String shown = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
    String snippet = label + " " + shown;
    switch (field) {
      case ClaimField.AGES ->
          AgeRange.inLabelled(shown)
              .ifPresent(ages -> add(findings, field, ages.toString(), snippet));
      case ClaimField.REFERRAL_NEEDED ->
          Requirement.REFERRAL
              .inLabelled(shown)
              .ifPresent(needed -> add(findings, field, needed ? "yes" : "no", snippet));
      case ClaimField.EHCP_NEEDED ->
          Requirement.EHCP
              .inLabelled(shown)
              .ifPresent(needed -> add(findings, field, needed ? "yes" : "no", snippet));
      case ClaimField.ADDRESS -> address(shown, snippet, findings);
      case ClaimField.SCHEDULE -> schedule(shown, snippet, findings);
      case ClaimField.COST -> cost(shown, snippet, findings);
      case ClaimField.WEB -> web(shown, snippet, findings);
      default -> add(findings, field, shown, snippet);
    }
  }

  /** Only with a postcode or parts: "Where: see below" is no address. */
  private static void address(String value, String snippet, Findings findings) {
    if (value.length() <= 200 && (value.indexOf(',') > 0 || !Postcodes.in(value).isEmpty())) {
      add(findings, ClaimField.ADDRESS, value, snippet);
    }
  }

  private static void schedule(String value, String snippet, Findings findings) {
    if (value.length() <= 300 && (Mentions.namesDay(value) || value.matches(".*\\d.*"))) {
      add(findings, ClaimField.SCHEDULE, value, snippet);
    }
  }

  private static void cost(String value, String snippet, Findings findings) {
    if (value.length() <= 300
        && value.matches("(?is).*(£|\\bfree\\b|\\bno charge\\b|donation|\\d).*")) {
      add(findings, ClaimField.COST, value, snippet);
    }
  }

  private static void web(String value, String snippet, Findings findings) {
    if (value.matches("(?i)(https?://|www\\.)[\\w.-]+\\.[a-z]{2,24}(/\\S*)?")) {
      add(findings, ClaimField.WEB, value.startsWith("www.") ? "https://" + value : value, snippet);
    }
  }

  private static void add(Findings findings, String field, String value, String snippet) {
    findings.add(Trust.LABEL, field, value, snippet);
  }
}
