package org.openlocaloffer.benchmarks.town;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.openlocaloffer.benchmarks.town.FieldScores.Asked;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.quickstart.town.TownPage;
import org.openlocaloffer.quickstart.town.site.Expected;
import org.openlocaloffer.quickstart.town.site.Facts;

/**
 * Compares what was read with the side files, field by field. Needs and categories are not among
 * them: moderation proposes those.
 */
public final class TownClaims {
  private static final List<String> FIELDS =
      List.of(
          ClaimField.NAME,
          ClaimField.SUMMARY,
          ClaimField.ORGANISATION,
          ClaimField.WHAT,
          ClaimField.WHO,
          ClaimField.HOW,
          ClaimField.PHONE,
          ClaimField.EMAIL,
          ClaimField.WEB,
          ClaimField.SOCIAL,
          ClaimField.ADDRESS,
          ClaimField.POSTCODE,
          ClaimField.SCHEDULE,
          ClaimField.EVENT,
          ClaimField.AGES,
          ClaimField.COST,
          ClaimField.REFERRAL_NEEDED,
          ClaimField.EHCP_NEEDED,
          ClaimField.ACCESSIBILITY,
          ClaimField.FAQ);
  private static final String NEEDED = "needed";

  private final PrintStream misses;
  private final FieldScores fields;
  private final Score text = new Score();
  private final Score title = new Score();
  private int people;

  /**
   * @param fields that the reader claims to find
   * @param misses where to name what was missed or wrong; null for nowhere
   */
  public TownClaims(List<String> fields, PrintStream misses) {
    this.misses = misses;
    this.fields = new FieldScores(fields, misses);
  }

  /** With every field that we have. */
  public static TownClaims ofAll(PrintStream misses) {
    return new TownClaims(FIELDS, misses);
  }

  public void compare(TownPage page, Readings read) {
    contacts(page, read);
    if (fields.scores().size() == FIELDS.size()) {
      once(page, read);
      if (page.expected().facts() != null) {
        facts(page, read);
      }
    }
    text(page, read);
  }

  private void contacts(TownPage page, Readings read) {
    var own = page.expected();
    var chrome = page.chrome();
    exactly(page, ClaimField.PHONE, own.phones(), chrome.phones(), read);
    exactly(page, ClaimField.EMAIL, own.emails(), chrome.emails(), read);
    exactly(page, ClaimField.POSTCODE, own.postcodes(), chrome.postcodes(), read);
  }

  /** What every side file speaks of. */
  private void once(TownPage page, Readings read) {
    Expected own = page.expected();
    List<String> names = Stream.of(own.title(), own.name()).filter(n -> n != null).toList();
    any(page, ClaimField.NAME, names, read);
    List<String> ages = own.ages() == null ? List.of() : List.of(range(own.ages()));
    List<String> found =
        read.surest(ClaimField.AGES).values(ClaimField.AGES).stream()
            .map(TownClaims::open)
            .toList();
    fields.exactly(asked(page, ClaimField.AGES, ages, List.of()), found);
    each(page, ClaimField.COST, own.cost() == null ? List.of() : List.of(own.cost()), read);
    yesOrNo(page, ClaimField.EHCP_NEEDED, own.ehcp(), read);
  }

  private void facts(TownPage page, Readings read) {
    Facts facts = page.expected().facts();
    any(page, ClaimField.SUMMARY, facts.summary(), read);
    any(page, ClaimField.ORGANISATION, facts.organisation(), read);
    any(page, ClaimField.WHAT, facts.what(), read);
    any(page, ClaimField.WHO, facts.who(), read);
    any(page, ClaimField.HOW, facts.how(), read);
    terms(page, ClaimField.WEB, facts.web(), read);
    terms(page, ClaimField.SOCIAL, facts.social(), read);
    terms(page, ClaimField.FAQ, facts.faq(), read);
    each(page, ClaimField.ADDRESS, facts.addresses(), read);
    each(page, ClaimField.SCHEDULE, facts.schedules(), read);
    each(page, ClaimField.EVENT, facts.events(), read);
    each(page, ClaimField.ACCESSIBILITY, facts.accessibility(), read);
    yesOrNo(page, ClaimField.REFERRAL_NEEDED, facts.referral(), read);
  }

  private void text(TownPage page, Readings read) {
    Expected expected = page.expected();
    title.asked(folded(read.title()).contains(folded(expected.title())));
    expected.mainTextContains().forEach(phrase -> text.asked(contains(page, read, phrase)));
    List<String> menus =
        expected.mainTextLacks().stream()
            .filter(phrase -> folded(read.text()).contains(folded(phrase)))
            .toList();
    menus.forEach(phrase -> miss(page, "menu in main text", phrase, true));
    text.wrong(menus.size());
    for (String person : expected.neverContains()) {
      if (read.all().contains(person)) {
        people++;
        miss(page, "person", person, true);
      }
    }
  }

  private void exactly(
      TownPage page, String field, List<String> wanted, List<String> allowed, Readings read) {
    fields.exactly(asked(page, field, wanted, allowed), read.values(field));
  }

  private void terms(TownPage page, String field, List<String> wanted, Readings read) {
    exactly(page, field, wanted, also(page, field), read);
  }

  private void each(TownPage page, String field, List<String> wanted, Readings read) {
    fields.each(asked(page, field, wanted, also(page, field)), read.values(field));
  }

  private void any(TownPage page, String field, List<String> wanted, Readings read) {
    fields.any(asked(page, field, wanted, also(page, field)), read.best(field));
  }

  private void yesOrNo(TownPage page, String field, String needed, Readings read) {
    List<String> wanted =
        needed == null ? List.of() : List.of(needed.equals(NEEDED) ? "yes" : "no");
    exactly(page, field, wanted, List.of(), read.surest(field));
  }

  private static Asked asked(
      TownPage page, String field, List<String> wanted, List<String> allowed) {
    return new Asked(page.site() + page.path(), field, wanted, allowed);
  }

  private static List<String> also(TownPage page, String field) {
    Facts facts = page.expected().facts();
    return facts == null ? List.of() : facts.also().getOrDefault(field, List.of());
  }

  private static String range(Expected.Ages ages) {
    return open(
        (ages.from() == null ? "" : ages.from()) + "-" + (ages.to() == null ? "" : ages.to()));
  }

  /** From birth and without a lower limit are the same. */
  private static String open(String range) {
    return range.startsWith("0-") ? range.substring(1) : range;
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

  public void print(PrintStream out, String who) {
    fields.scores().forEach((field, score) -> out.printf("%-10s %-15s %s%n", who, field, score));
    out.printf("%-10s %-15s %s%n", who, "text", text);
    if (misses != null) {
      out.printf("%-10s %-15s %s%n", who, "title", title);
    }
  }

  /** Recall and precision of each field, from 0 to 1, and how many people were named. */
  public Map<String, Double> figures() {
    Map<String, Double> figures = new LinkedHashMap<>();
    fields
        .scores()
        .forEach(
            (field, score) -> {
              figures.put(field + "_recall", score.recall());
              figures.put(field + "_precision", score.precision());
            });
    figures.put("title_recall", title.recall());
    figures.put("text_recall", text.recall());
    figures.put("text_precision", text.precision());
    figures.put("people", (double) people);
    return figures;
  }

  private static String folded(String text) {
    return text.replaceAll("\\s+", " ").replace('’', '\'').toLowerCase(Locale.UK);
  }
}
