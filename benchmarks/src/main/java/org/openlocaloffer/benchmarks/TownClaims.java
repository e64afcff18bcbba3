package org.openlocaloffer.benchmarks;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.quickstart.town.TownPage;

/** Holds what was read against the side files, field by field. */
final class TownClaims {
  private final PrintStream misses;
  private final Map<String, TownTrial.Score> fields = new LinkedHashMap<>();
  private final TownTrial.Score text = new TownTrial.Score();
  private final TownTrial.Score title = new TownTrial.Score();
  private int people;

  /**
   * @param misses where to name what was missed or wrong; null for nowhere
   */
  TownClaims(PrintStream misses) {
    this.misses = misses;
    TownTrial.FIELDS.forEach(field -> fields.put(field, new TownTrial.Score()));
  }

  void compare(TownPage page, Readings read) {
    var expected = page.expected();
    var chrome = page.chrome();
    compare(page, ClaimField.PHONE, expected.phones(), chrome.phones(), read);
    compare(page, ClaimField.EMAIL, expected.emails(), chrome.emails(), read);
    compare(page, ClaimField.POSTCODE, expected.postcodes(), chrome.postcodes(), read);
    title.asked(folded(read.title()).contains(folded(expected.title())));
    expected.mainTextContains().forEach(phrase -> text.asked(contains(page, read, phrase)));
    expected.mainTextLacks().stream()
        .filter(phrase -> folded(read.text()).contains(folded(phrase)))
        .forEach(phrase -> miss(page, "menu in main text", phrase, true));
    text.wrong(
        (int)
            expected.mainTextLacks().stream()
                .filter(phrase -> folded(read.text()).contains(folded(phrase)))
                .count());
    for (String person : expected.neverContains()) {
      if (read.all().contains(person)) {
        people++;
        miss(page, "person", person, true);
      }
    }
  }

  private void compare(
      TownPage page, String field, List<String> wanted, List<String> allowed, Readings read) {
    TownTrial.Score score = fields.get(field);
    for (String value : wanted) {
      boolean found = read.values(field).contains(value);
      score.asked(found);
      miss(page, "missed " + field, value, !found);
    }
    Set<String> wrong = new HashSet<>(read.values(field));
    wanted.forEach(wrong::remove);
    allowed.forEach(wrong::remove);
    score.wrong(wrong.size());
    wrong.forEach(value -> miss(page, "wrong " + field, value, true));
  }

  private boolean contains(TownPage page, Readings read, String phrase) {
    boolean found = folded(read.text()).contains(folded(phrase));
    miss(page, "missed text", phrase, !found);
    return found;
  }

  private void miss(TownPage page, String what, String value, boolean so) {
    if (so && misses != null) {
      misses.printf("%s%s: %s '%s'%n", page.site(), page.path(), what, value);
    }
  }

  void print(PrintStream out, String who) {
    fields.forEach((field, score) -> out.printf("%-10s %-10s %s%n", who, field, score));
    out.printf("%-10s %-10s %s%n", who, "text", text);
    if (misses != null) {
      out.printf("%-10s %-10s %s%n", who, "title", title);
    }
  }

  Figures figures(Figures figures) {
    fields.forEach(
        (field, score) ->
            figures
                .with(field + "_recall", score.recall())
                .with(field + "_precision", score.precision()));
    return figures
        .with("title_recall", title.recall())
        .with("text_recall", text.recall())
        .with("text_precision", text.precision())
        .with("people", people);
  }

  private static String folded(String text) {
    return text.replaceAll("\\s+", " ").replace('’', '\'').toLowerCase(java.util.Locale.UK);
  }
}
