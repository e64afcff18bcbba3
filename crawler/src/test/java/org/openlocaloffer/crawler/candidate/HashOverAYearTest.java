package org.openlocaloffer.crawler.candidate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlocaloffer.contracts.config.CoreOffer;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.crawler.extract.Extraction;
import org.openlocaloffer.crawler.extract.Extractor;
import org.openlocaloffer.crawler.extract.Page;
import org.openlocaloffer.crawler.feed.calendar.ICalendar;
import org.openlocaloffer.crawler.kind.Document;
import org.openlocaloffer.crawler.kind.Entry;

/** One page and one calendar with all that goes by, read now and again. */
class HashOverAYearTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  /** Some dates are over by then, some series have two left, one, or first say when they end. */
  private static final List<Integer> DAYS = List.of(0, 45, 110, 200, 350);

  private static final String PAGE =
      """
      <!doctype html><html lang=en><title>Swim club</title>
      <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
        {"@type": "Event", "name": "Splash", "startDate": "2026-12-05T10:00:00Z"},
        {"@type": "Event", "name": "Splash", "startDate": "2027-06-12T10:00:00Z"}]}</script>
      <main><h1>Swim club</h1><p>We swim with disabled children and their families, next on 12 December.</p>
      <div itemscope itemtype="https://schema.org/Event"><p itemprop=name>Gala</p>
      <time itemprop=startDate datetime="2027-03-06T14:00:00Z">in spring</time></div></main>
      """;

  private static final String CALENDAR =
      """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      UID:two-rules
      SUMMARY:Swim
      DTSTART;TZID=Europe/London:20260905T100000
      RRULE:FREQ=MONTHLY;BYDAY=1SA
      RRULE:FREQ=WEEKLY;INTERVAL=3;BYDAY=WE
      EXDATE;TZID=Europe/London:20270407T100000
      END:VEVENT
      BEGIN:VEVENT
      UID:further-dates
      SUMMARY:Sing
      DTSTART;TZID=Europe/London:20260907T100000
      RDATE;TZID=Europe/London:20270111T100000,20270302T100000,20271206T100000
      END:VEVENT
      BEGIN:VEVENT
      UID:counted
      SUMMARY:Climb
      DTSTART;TZID=Europe/London:20260908T170000
      DTEND;TZID=Europe/London:20260908T180000
      RRULE:FREQ=WEEKLY;COUNT=64
      END:VEVENT
      BEGIN:VEVENT
      UID:counted
      RECURRENCE-ID;TZID=Europe/London:20271123T170000
      SUMMARY:Climb
      DTSTART;TZID=Europe/London:20271124T173000
      END:VEVENT
      BEGIN:VEVENT
      UID:yearly
      SUMMARY:Fair
      DTSTART;VALUE=DATE:20250912
      RRULE:FREQ=YEARLY
      END:VEVENT
      BEGIN:VEVENT
      UID:ordinal
      SUMMARY:Dance
      DTSTART;TZID=Europe/London:20260905T100000
      RRULE:FREQ=WEEKLY;BYDAY=1SA,SU
      END:VEVENT
      BEGIN:VEVENT
      UID:elsewhere
      SUMMARY:Call
      DTSTART:20260910T090000Z
      RRULE:FREQ=WEEKLY
      END:VEVENT
      END:VCALENDAR
      """;

  @Test
  void stayWhatTheyAreWhileNobodyChangesThem() throws Exception {
    Set<Map<String, String>> hashes = new HashSet<>();
    for (int days : DAYS) {
      hashes.add(hashes(PAGE, CALENDAR, days));
    }

    assertThat(hashes).hasSize(1);
    assertThat(hashes.iterator().next()).hasSize(7);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-06-12, 2027-06-13, page",
    "2027-03-06, 2027-03-07, page",
    "2026-12-05, 2026-12-06, page",
    "INTERVAL=3;BYDAY=WE, INTERVAL=3;BYDAY=TH, two-rules",
    "20270407T10, 20270428T10, two-rules",
    "20270302T10, 20270309T10, further-dates",
    "20271206T10, 20271213T10, further-dates",
    "20260908T17, 20260915T17, counted",
    "COUNT=64, COUNT=65, counted",
    "20271124T17, 20271125T17, counted",
    "20250912, 20250913, yearly",
    "BYDAY=1SA;SU, BYDAY=SU, ordinal",
    "20260910T09, 20260910T10, elsewhere"
  })
  void areOthersOnEveryDayOnceADateIsMoved(String before, String after, String what)
      throws Exception {
    String date = before.replace("1SA;", "1SA,");
    for (int days : DAYS) {
      Map<String, String> hashes = hashes(PAGE, CALENDAR, days);
      Map<String, String> moved =
          hashes(PAGE.replace(date, after), CALENDAR.replace(date, after), days);

      assertThat(moved).as("after %s days", days).hasSameSizeAs(hashes);
      hashes.forEach(
          (name, hash) ->
              assertThat(moved.get(name).equals(hash)).as(name).isEqualTo(!name.equals(what)));
    }
  }

  /** By UID, and that of the page. */
  private static Map<String, String> hashes(String page, String calendar, int days)
      throws Exception {
    Instant now = NOW.plus(Duration.ofDays(days));
    Map<String, String> hashes = new TreeMap<>();
    Extraction read =
        new Extractor(CoreOffer.NONE, "OpenLocalOffer", Clock.fixed(now, ZoneOffset.UTC))
            .extract(
                new Page(URI.create("http://club.example/"), page.getBytes(UTF_8), "text/html"));
    hashes.put("page", ContentHash.of(ContentHash.of(read.title(), read.text()), read.claims()));
    for (Entry entry : entries(calendar, now)) {
      hashes.put(URI.create(entry.url()).getFragment(), ContentHash.of(entry));
    }
    return hashes;
  }

  private static List<Entry> entries(String calendar, Instant now) throws Exception {
    URI url = URI.create("http://club.example/swim.ics");
    Source source =
        new Source(
            "club", "Club", SourceKind.ICALENDAR, List.of(url.toString()), null, null, false, null);
    return new ICalendar()
        .read(new Document(source, url, null, calendar.getBytes(UTF_8), now))
        .entries();
  }
}
