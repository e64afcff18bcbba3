package org.openlocaloffer.operations.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.CrawlReport.Alarm;
import org.openlocaloffer.contracts.source.CrawlReport.State;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.contracts.source.RobotsState;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.source.SourceKind;

class StatusTableTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final SourceStatuses TWO =
      new SourceStatuses(
          List.of(
              new SourceStatus(source("club"), report("club")),
              new SourceStatus(source("new"), null)));

  @Test
  void aLineForEachSourceItsAlarmsBelowAndTheTotals() {
    String text = new StatusTable(TWO, NOW).text();

    assertThat(text.lines().toList().get(1))
        .matches(
            "club +running +30/40 +75% +9 +1 +allowed +in 3 h +scope 41, duplicate 7, robots 2");
    assertThat(text)
        .contains(
            "  ! none found: nothing found on 9 pages\n  - trap: /calendar has no end\n",
            "new                  no report");
    assertThat(text)
        .endsWith(
            "2 sources: 1 no report, 1 running; 30 of 40 addresses fetched, 9 found, 1 gone, 1"
                + " alarm; last heard from the crawler 60 s ago\n"
                + "No report yet, because just added or because the crawler is not running: new\n");
  }

  @Test
  void tellsAllOfOneSource() {
    String text = new StatusDetails(TWO.sources().get(0), TWO).text();

    assertThat(text)
        .contains(
            "club (Club)",
            "since        21 November 2026, 12:00",
            "next         21 November 2026, 15:01",
            "5.4 GB a day",
            "today (UTC)  14 pages, 345 bytes",
            "alarms       none found: nothing found on 9 pages",
            "robots.txt   robots.txt allows it",
            "leads out of the source: 41",
            "http://club.example/admin  the site answered with an error (HTTP 500)");
    assertThat(new StatusDetails(TWO.sources().get(1), TWO).text()).contains("no report");
  }

  @Test
  void saysTimesAsTheClocksOfLondonGo() {
    assertThat(LondonTime.of(Instant.parse("2026-07-01T13:05:00.123Z")))
        .isEqualTo("1 July 2026, 14:05");
  }

  @Test
  void saysThatNoNewsComesOnlyWhereSomethingIsDue() {
    Instant noon = NOW.plusSeconds(11 * 60);
    assertThat(new Warnings(TWO, noon).text()).doesNotContain("No news");
    assertThat(new Warnings(TWO, NOW.plusSeconds(4 * 3_600)).text())
        .endsWith("! No news from the crawler for 4 h, though something is due: is it running?\n");
  }

  @Test
  void saysWhoseAnEmptyFeedsPagesAre() {
    Source feed =
        new Source(
            "news",
            "News",
            SourceKind.RSS,
            List.of("http://club.example/feed"),
            null,
            null,
            false,
            null);
    CrawlReport nothing =
        new CrawlReport(
            "news",
            "run",
            NOW,
            NOW,
            State.IDLE,
            1,
            9,
            0,
            0,
            0,
            null,
            null,
            RobotsState.ALLOWED,
            1,
            0,
            null,
            null,
            null);
    SourceStatus news = new SourceStatus(feed, nothing);
    SourceStatuses all = new SourceStatuses(List.of(TWO.sources().get(0), news));

    assertThat(new StatusDetails(news, all).text())
        .contains("found        0 candidates", "same host as those of club;");
    assertThat(new StatusDetails(news, new SourceStatuses(List.of(news))).text())
        .doesNotContain("same host");
  }

  @Test
  void countsOneAsOne() {
    assertThat(Count.of(1, "page")).isEqualTo("1 page");
    assertThat(Count.of(0, "page")).isEqualTo("0 pages");
    assertThat(Count.of(1_001, "byte")).isEqualTo("1,001 bytes");
    assertThat(List.of(999L, 1_000L, 1_234_567L, 15_400_000L, 999_999L, 5L << 30))
        .extracting(Count::bytes)
        .containsExactly("999 bytes", "1.0 kB", "1.2 MB", "15 MB", "1.0 MB", "5.4 GB");
  }

  private static Source source(String id) {
    return new Source(id, "Club", null, List.of("http://club.example/"), null, null, false, null);
  }

  private static CrawlReport report(String id) {
    return new CrawlReport(
        id,
        "run",
        NOW,
        NOW.minusSeconds(60),
        State.RUNNING,
        31,
        345,
        9,
        1,
        10,
        Map.of(
            RefusalCause.ROBOTS,
            2L,
            RefusalCause.SCOPE,
            41L,
            RefusalCause.DUPLICATE,
            7L,
            RefusalCause.TYPE,
            1L),
        List.of(
            new CrawlReport.Example("http://club.example/admin", RefusalCause.STATUS, "HTTP 500")),
        RobotsState.ALLOWED,
        40,
        0,
        List.of(
            new Alarm(Alarm.Kind.NONE_FOUND, "nothing found on 9 pages"),
            new Alarm(Alarm.Kind.TRAP, "/calendar has no end")),
        NOW.plusSeconds(3 * 3_600 + 60),
        new CrawlReport.Today(LocalDate.of(2026, 11, 21), 14, 345));
  }
}
