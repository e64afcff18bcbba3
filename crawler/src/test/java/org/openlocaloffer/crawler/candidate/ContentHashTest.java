package org.openlocaloffer.crawler.candidate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openlocaloffer.contracts.candidate.Extractor.LABELLED_TEXT;
import static org.openlocaloffer.contracts.candidate.Extractor.PATTERN;

import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlocaloffer.contracts.candidate.Claim;
import org.openlocaloffer.contracts.config.CoreOffer;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.contracts.time.Times;
import org.openlocaloffer.crawler.extract.Extraction;
import org.openlocaloffer.crawler.extract.Extractor;
import org.openlocaloffer.crawler.extract.Page;
import org.openlocaloffer.crawler.feed.calendar.ICalendar;
import org.openlocaloffer.crawler.frontier.lease.Parts;
import org.openlocaloffer.crawler.kind.Document;
import org.openlocaloffer.crawler.kind.Entry;

class ContentHashTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final String PAGE =
      """
      <!doctype html><html lang=en><title>Swim club</title>
      <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
        {"@type": "Event", "name": "Splash", "startDate": "2026-12-05T10:00:00Z",
         "organizer": {"@type": "Organization", "name": "Brackenford Swimmers", "telephone": "01632 960111"},
         "offers": {"@type": "Offer", "price": "3.50", "priceCurrency": "GBP"}},
        {"@type": "Event", "name": "Splash", "startDate": "2026-12-12T10:00:00Z"}]}</script>
      <main><h1>Swim club</h1><p>We swim every Saturday, 10am to 11am, with disabled children and their families.</p>
      <p><a href="tel:01632960123">Ring us</a> or <a href="mailto:swim@club.example">write</a>.</p>
      <img src=/pool.jpg></main><footer>Find us: Pool Lane, Brackenford ZZ1 4AB</footer>
      """;

  @Test
  void isTheSameOnAnotherDayAndInAnotherThread() {
    Set<String> hashes =
        IntStream.range(0, 40)
            .parallel()
            .mapToObj(day -> hash(PAGE, NOW.plus(Duration.ofDays(day))))
            .collect(Collectors.toSet());

    assertThat(hashes).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "tel:01632960123, tel:01632960124",
    "mailto:swim@club.example, mailto:splash@club.example",
    "2026-12-12T10, 2026-12-13T10",
    "01632 960111, 01632 960112",
    "3.50, 4.50",
    "Brackenford Swimmers, Brackenford Otters",
    "ZZ1 4AB, ZZ1 4AD"
  })
  void changesWithWhatIsPublishedThoughTitleAndTextStay(String before, String after) {
    String changed = PAGE.replace(before, after);

    assertThat(extraction(changed, NOW).text()).isEqualTo(extraction(PAGE, NOW).text());
    assertThat(hash(changed, NOW)).isNotEqualTo(hash(PAGE, NOW));
  }

  @Test
  void doesNotChangeWithWhatIsNotPublished() {
    String marked =
        PAGE.replace(
                "<title>", "<meta property=og:image content='http://a.example/p.jpg?x=1'><title>")
            .replace("Ring us</a>", "Ring us</a><!-- 17:04 -->");

    assertThat(hash(marked, NOW)).isEqualTo(hash(PAGE, NOW));
    assertThat(ContentHash.of("t", List.of(new Claim("faq", "meals", 0.7, null, LABELLED_TEXT))))
        .isEqualTo(ContentHash.of("t", List.of()));
  }

  @Test
  void countsWhatTheTimesOfAClaimSay() {
    Times saturdays =
        Times.weekly(List.of(DayOfWeek.SATURDAY), LocalTime.of(10, 0), LocalTime.of(11, 0));
    Claim plain =
        new Claim("event", "Swim", 1, null, org.openlocaloffer.contracts.candidate.Extractor.FEED);

    String hash = ContentHash.of("t", List.of(timed(plain, saturdays)));

    assertThat(hash).isNotEqualTo(ContentHash.of("t", List.of(plain)));
    assertThat(hash).isEqualTo(ContentHash.of("t", List.of(timed(plain, saturdays))));
    Times tenWeeks = saturdays.valid(null, LocalDate.parse("2027-01-30"));
    assertThat(hash).isNotEqualTo(ContentHash.of("t", List.of(timed(plain, tenWeeks))));
  }

  private static Claim timed(Claim claim, Times times) {
    return new Claim(claim.field(), claim.value(), 1, null, claim.extractor(), List.of(times));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sid=f3a9c1e07b2d4856a1b2c3d4e5f60718",
        "_gl=1*abc*_ga*MTIzNDU2",
        "utm_source=news",
        "fbclid=IwAR0x"
      })
  void isNotChangedByWhatALinkSaysOfTheVisit(String visit) {
    String links =
        PAGE.replace(
            "<img",
            "<p><a href='https://splash.example/swim'>Our website</a>"
                + " <a href='https://www.facebook.com/splash'>Facebook</a></p><img");
    String visited =
        links
            .replace("example/swim'", "example/swim?" + visit + "'")
            .replace("/splash'", "/splash?" + visit + "'");

    assertThat(extraction(visited, NOW).claims())
        .extracting(Claim::value)
        .contains(
            "https://splash.example/swim?" + visit, "https://www.facebook.com/splash?" + visit);
    assertThat(hash(visited, NOW)).isEqualTo(hash(links, NOW));
    assertThat(parts(visited)).isEqualTo(parts(links));
    assertThat(hash(links.replace("example/swim", "example/dive"), NOW))
        .isNotEqualTo(hash(links, NOW));
  }

  @Test
  void asksForNoOrderNorHowSureAClaimIs() {
    List<Claim> claims = new ArrayList<>(extraction(PAGE, NOW).claims());
    String hash = ContentHash.of("t", claims);

    Collections.reverse(claims);
    claims.add(new Claim("phone", "+441632960123", 0.1, "elsewhere", PATTERN));

    assertThat(ContentHash.of("t", claims)).isEqualTo(hash);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RRULE:FREQ=WEEKLY|RRULE:FREQ=WEEKLY;INTERVAL=2",
        "RRULE:FREQ=MONTHLY;BYDAY=1SA|RRULE:FREQ=MONTHLY;BYDAY=2SA",
        // There are no words for two rules together.
        "RRULE:FREQ=WEEKLY RRULE:FREQ=WEEKLY;BYDAY=TU|RRULE:FREQ=WEEKLY RRULE:FREQ=WEEKLY;BYDAY=WE",
        // Nor for these; from 2 dates to 1 they are told no other way.
        "RDATE:20270110T100000,20270301T100000,20270801T100000|RDATE:20270110T100000,20270301T100000,20270808T100000",
        "RRULE:FREQ=YEARLY|RRULE:FREQ=YEARLY;BYMONTHDAY=6",
        "RRULE:FREQ=YEARLY EXDATE:20300905T100000|RRULE:FREQ=YEARLY"
      })
  void datesOfASeriesGoByWithoutAChange(String rules, String others) throws Exception {
    String hash = hash(rules, 0);

    for (int days : List.of(1, 8, 40, 150)) {
      assertThat(hash(rules, days)).as("after %s days", days).isEqualTo(hash);
    }
    assertThat(hash(others, 0)).isNotEqualTo(hash);
  }

  private static String hash(String rules, int days) throws Exception {
    String calendar =
        Stream.of(
                "BEGIN:VCALENDAR",
                "BEGIN:VEVENT",
                "UID:swim",
                "SUMMARY:Swim",
                "DTSTART;TZID=Europe/London:20260905T100000",
                "DTEND;TZID=Europe/London:20260905T110000",
                rules.replace(" ", "\n"),
                "END:VEVENT",
                "END:VCALENDAR")
            .collect(Collectors.joining("\n"));
    URI url = URI.create("http://club.example/swim.ics");
    Source source =
        new Source(
            "club", "Club", SourceKind.ICALENDAR, List.of(url.toString()), null, null, false, null);
    List<Entry> entries =
        new ICalendar()
            .read(
                new Document(
                    source, url, null, calendar.getBytes(UTF_8), NOW.plus(Duration.ofDays(days))))
            .entries();
    return ContentHash.of(entries.get(0));
  }

  private static String hash(String html, Instant now) {
    Extraction page = extraction(html, now);
    return ContentHash.of(ContentHash.of(page.title(), page.text()), page.claims());
  }

  private static Parts parts(String html) {
    Extraction page = extraction(html, NOW);
    return ContentParts.of(page.title(), page.text(), page.claims());
  }

  private static Extraction extraction(String html, Instant now) {
    return new Extractor(CoreOffer.NONE, "OpenLocalOffer", Clock.fixed(now, ZoneOffset.UTC))
        .extract(new Page(URI.create("http://club.example/"), html.getBytes(UTF_8), "text/html"));
  }
}
