package org.openlocaloffer.crawler.feed.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.crawler.feed.FeedPair;
import org.openlocaloffer.crawler.feed.Fetches;
import org.openlocaloffer.crawler.kind.Contents;
import org.openlocaloffer.crawler.kind.Document;
import org.openlocaloffer.crawler.kind.Entry;

/** Calendars that nobody on this project wrote, some of them broken on purpose. */
class SharedCalendarsTest {
  private static final Path CALENDARS = Fetches.SHARED.resolve("calendars");
  private static final String BEFORE_ALL = "2011-08-01T00:00:00Z";

  @Test
  @Timeout(60)
  void readsEachAtAnyTime() throws Exception {
    assumeTrue(Files.isDirectory(CALENDARS), "no calendars at " + CALENDARS.toAbsolutePath());
    for (String file : files()) {
      for (String now : List.of(BEFORE_ALL, "2022-10-01T00:00:00Z", "2026-12-01T00:00:00Z")) {
        assertThat(read(file, now)).as(file).isNotNull();
      }
    }
  }

  @Test
  void aLateErrorCostsOneEventAndSoDoesADayThatNoMonthHas() throws Exception {
    Contents contents = read("large-file-with-late-error.ics", "2024-01-01T00:00:00Z");

    assertThat(contents.entries()).extracting(Entry::title).hasSize(394);
    assertThat(contents.faults())
        .hasSize(7)
        .filteredOn(fault -> fault.contains("no such date"))
        .hasSize(6);
    assertThat(contents.faults().get(6))
        .isEqualTo(
            "\"This event should trigger an error after 2000+ lines\": it has two beginnings"
                + " (DTSTART)");
  }

  @Test
  void aBadRuleCostsOneEvent() throws Exception {
    Contents contents = read("badRRULE.ics", "2026-12-01T00:00:00Z");

    assertThat(contents.entries())
        .extracting(Entry::title)
        .containsExactly("Brain Break", "Invalid RRULE property");
    assertThat(contents.faults()).singleElement().asString().contains("Academic Time");
    assertThat(events(contents, "2026-12-01T00:00:00Z"))
        .startsWith("2026-12-01T16:40:00Z/2026-12-01T16:50:00Z Brain Break");
  }

  @Test
  void readsTimesOfZonesThatHaveOddNamesOrNone() throws Exception {
    assertThat(events("music-school-weekly-until.ics", "2022-11-20T00:00:00Z"))
        .containsExactly(
            "2022-11-22T13:00:00Z/2022-11-22T14:00:00Z Music School",
            "2022-11-29T13:00:00Z/2022-11-29T14:00:00Z Music School");
    assertThat(events("dst-transition-rules.ics", "2022-10-01T00:00:00Z"))
        .containsExactly("2022-10-09T09:00:00Z/2022-10-09T10:00:00Z Morgendienst");
    assertThat(events("meetup-timed-tz.ics", BEFORE_ALL))
        .singleElement()
        .asString()
        .startsWith("2011-11-10T02:00:00Z/2011-11-10T04:00:00Z Phoenix");
  }

  @Test
  void anExceptionTakesTheDatesPlaceThoughItComesFirst() throws Exception {
    assertThat(events("google-calendar-kiev-tz.ics", "2016-08-01T00:00:00Z"))
        .containsExactly(
            "2016-08-25T11:00:00Z/2016-08-25T12:00:00Z repeated",
            "2016-08-26T11:00:00Z/2016-08-26T12:00:00Z bla bla",
            "2016-08-27T11:00:00Z/2016-08-27T12:00:00Z repeated",
            "2016-08-28T11:00:00Z/2016-08-28T12:00:00Z repeated");
  }

  @Test
  void readsAFestivalWithoutIds() throws Exception {
    Contents contents = read("festival-multiday-rrule.ics", BEFORE_ALL);

    assertThat(contents.entries())
        .hasSizeGreaterThan(80)
        .extracting(Entry::url)
        .doesNotHaveDuplicates();
    assertThat(contents.faults()).isEmpty();
  }

  private static List<String> events(String file, String now) throws Exception {
    return events(read(file, now), now);
  }

  private static List<String> events(Contents contents, String now) {
    return FeedPair.dates(contents.entries().get(0), Instant.parse(now), 12);
  }

  private static Contents read(String file, String now) throws Exception {
    Path path = CALENDARS.resolve(file);
    assumeTrue(Files.exists(path), "no calendars at " + CALENDARS.toAbsolutePath());
    String url = "https://saved.example/" + file;
    return new ICalendar()
        .read(
            new Document(
                Fetches.source(SourceKind.ICALENDAR, url),
                URI.create(url),
                null,
                Files.readAllBytes(path),
                Instant.parse(now)));
  }

  private static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(CALENDARS)) {
      return files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".ics")).toList();
    }
  }
}
