package org.openlocaloffer.quickstart.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.quickstart.town.site.Expected;
import org.openlocaloffer.quickstart.town.site.Facts;
import org.openlocaloffer.quickstart.town.site.Site;
import org.openlocaloffer.quickstart.town.site.SiteSettings;

/**
 * The side files claim only what pages say, and pages say nothing of a contact that the side files
 * leave out.
 */
class TownContentTest {
  private static final Pattern PHONE =
      Pattern.compile("(?<![\\w.+/=-])(?:\\+44|\\(?0)[\\d\\s().-]{8,14}\\d(?!\\w)");
  private static final Pattern RESERVED =
      Pattern.compile("\\+44(1632960\\d{3}|2079460\\d{3}|7700900\\d{3}|808157\\d{4})");
  private static final Pattern POSTCODE =
      Pattern.compile("(?i)\\b([a-z]{1,2}\\d[a-z\\d]?) ?(\\d[abd-hjlnp-uw-z]{2})\\b");
  private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@([\\w-]+(?:\\.[\\w-]+)+)");
  private static final Pattern HOST = Pattern.compile("https?://([\\w.-]+)");
  private static final String HIDDEN = "<span style=\"display:none\">.*?</span>";
  private static final Set<String> VOCABULARIES =
      Set.of(
          "schema.org",
          "www.w3.org",
          "www.sitemaps.org",
          "purl.org",
          "webfeeds.org",
          "search.yahoo.com");

  private final Town town = Town.load();
  private final List<String> faults = new ArrayList<>();

  private record Read(TownPage page, String raw, String text) {
    /** Letters and digits only, so that spelling and mark-up make no difference. */
    String squashed() {
      return (raw + text)
          .replaceAll(HIDDEN, "")
          .replaceAll("[^\\p{Alnum}]", "")
          .toLowerCase(Locale.ROOT);
    }
  }

  @Test
  void isATownOfTwelveSitesAndAHundredPagesOrMore() {
    List<TownPage> pages = Town.pages();

    assertThat(pages.stream().map(TownPage::site).distinct()).hasSizeGreaterThanOrEqualTo(12);
    assertThat(pages.stream().filter(page -> page.expected().items().isEmpty()))
        .hasSizeGreaterThanOrEqualTo(100);
    assertThat(pages.stream().filter(page -> page.expected().relevant())).hasSizeBetween(60, 140);
    assertThat(Town.settings()).containsKeys("council", "traps", "broken-robots");
  }

  @Test
  void everyPageHasItsSideFile() {
    town.sites().values().stream()
        .flatMap(site -> site.documents().values().stream().map(each -> faultOf(site, each)))
        .filter(fault -> !fault.isEmpty())
        .forEach(faults::add);
    assertThat(faults).isEmpty();
  }

  private static String faultOf(Site site, Site.Document document) {
    boolean page =
        document.contentType().startsWith("text/html")
            || document.contentType().startsWith("text/calendar");
    return page && document.expected() == null ? site.name() + document.path() : "";
  }

  @Test
  void sideFilesClaimOnlyWhatPagesSay() {
    reads().forEach(this::claims);
    assertThat(faults).isEmpty();
  }

  private void claims(Read read) {
    Expected expected = read.page().expected();
    String squashed = read.squashed();
    expected
        .mainTextContains()
        .forEach(each -> check(read, read.text().contains(each), "lacks", each));
    expected
        .mainTextLacks()
        .forEach(each -> check(read, read.raw().contains(each), "lacks the chrome", each));
    expected
        .neverContains()
        .forEach(each -> check(read, read.raw().contains(each), "lacks the person", each));
    expected
        .items()
        .forEach(each -> check(read, read.raw().contains(each), "lacks the item", each));
    expected
        .phones()
        .forEach(
            each -> check(read, squashed.contains(each.substring(3)), "lacks the phone", each));
    expected
        .postcodes()
        .forEach(each -> check(read, squashed.contains(squash(each)), "lacks the postcode", each));
    expected
        .emails()
        .forEach(each -> check(read, holdsPieces(squashed, each), "lacks the e-mail", each));
    check(read, squashed.contains(squash(expected.title())), "lacks the title", expected.title());
    check(
        read,
        expected.cost() == null || read.text().contains(expected.cost()),
        "lacks the cost",
        expected.cost());
    check(
        read,
        expected.ehcp() == null || Set.of("needed", "not needed").contains(expected.ehcp()),
        "ehcp",
        expected.ehcp());
  }

  @Test
  void factsAreInThePagesOwnWords() {
    reads().filter(read -> read.page().expected().facts() != null).forEach(this::facts);
    assertThat(faults).isEmpty();
  }

  private void facts(Read read) {
    Facts facts = read.page().expected().facts();
    String squashed = read.squashed();
    Stream.of(facts.summary(), facts.what(), facts.who(), facts.how(), facts.accessibility())
        .flatMap(List::stream)
        .forEach(each -> check(read, squashed.contains(squash(each)), "lacks the fact", each));
    facts
        .events()
        .forEach(each -> check(read, squashed.contains(squash(each)), "lacks the event", each));
    facts.social().forEach(each -> check(read, read.raw().contains(each), "lacks", each));
  }

  private static boolean holdsPieces(String squashed, String email) {
    return Stream.of(email.split("[@.]")).allMatch(piece -> squashed.contains(squash(piece)));
  }

  @Test
  void sideFilesLeaveOutNoContactThatPagesShow() {
    reads().filter(read -> read.page().expected().items().isEmpty()).forEach(this::complete);
    assertThat(faults).isEmpty();
  }

  private void complete(Read read) {
    Expected own = read.page().expected();
    SiteSettings.Contacts chrome = read.page().chrome();
    String visible =
        read.raw().replaceAll("(?s)<script.*?</script>", "").replaceAll(HIDDEN, "<i></i>");
    String shown = visible + "\n" + Jsoup.parse(visible).text();
    found(PHONE, shown, match -> e164(match.group())).stream()
        .filter(each -> !own.phones().contains(each) && !chrome.phones().contains(each))
        .forEach(each -> check(read, false, "phone not listed", each));
    found(
            POSTCODE,
            shown,
            match -> (match.group(1) + " " + match.group(2)).toUpperCase(Locale.ROOT))
        .stream()
        .filter(each -> !own.postcodes().contains(each) && !chrome.postcodes().contains(each))
        .forEach(each -> check(read, false, "postcode not listed", each));
    found(EMAIL, shown, MatchResult::group).stream()
        .filter(each -> !own.emails().contains(each) && !chrome.emails().contains(each))
        .forEach(each -> check(read, false, "e-mail not listed", each));
  }

  @Test
  void nothingLeadsToARealPhoneAddressOrSite() {
    reads().forEach(this::invented);
    assertThat(faults).isEmpty();
  }

  private void invented(Read read) {
    found(PHONE, read.raw(), match -> e164(match.group()))
        .forEach(
            each -> check(read, RESERVED.matcher(each).matches(), "not a reserved number", each));
    read.page()
        .expected()
        .phones()
        .forEach(
            each -> check(read, RESERVED.matcher(each).matches(), "not a reserved number", each));
    found(POSTCODE, read.text(), MatchResult::group)
        .forEach(
            each ->
                check(
                    read,
                    each.toUpperCase(Locale.ROOT).startsWith("ZZ"),
                    "not an unused postcode",
                    each));
    Stream.concat(
            found(EMAIL, read.raw(), match -> match.group(1)).stream(),
            found(HOST, read.raw(), match -> match.group(1)).stream())
        .filter(host -> !VOCABULARIES.contains(host))
        .forEach(
            host ->
                check(
                    read,
                    host.endsWith(".example") || host.endsWith(".localhost"),
                    "not an invented host",
                    host));
  }

  private Stream<Read> reads() {
    return Town.pages().stream().map(this::read);
  }

  private Read read(TownPage page) {
    Site site = town.sites().get(page.site());
    String text = site.documents().get(page.path()).text();
    String raw = site.render(text, 8090, LocalDate.of(2026, 11, 16));
    return new Read(page, raw, raw.startsWith("{") ? raw : Jsoup.parse(raw).text());
  }

  private static Set<String> found(Pattern pattern, String text, Function<MatchResult, String> as) {
    return pattern.matcher(text).results().map(as).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String e164(String spelling) {
    String digits = spelling.replace("(0)", "").replaceAll("\\D", "");
    return digits.startsWith("0") ? "+44" + digits.substring(1) : "+" + digits;
  }

  private static String squash(String text) {
    return text.replaceAll("[^\\p{Alnum}]", "").toLowerCase(Locale.ROOT);
  }

  private void check(Read read, boolean holds, String fault, String what) {
    if (!holds) {
      faults.add(read.page().site() + read.page().path() + " " + fault + ": " + what);
    }
  }
}
