package org.openlocaloffer.crawler.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.CrawlReport.Alarm;
import org.openlocaloffer.contracts.source.CrawlReport.State;
import org.openlocaloffer.contracts.source.Source;

class StatusTableTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Standings TWO =
      new Standings(
          List.of(new Standing(source("club"), report("club")), new Standing(source("new"), null)));

  @Test
  void aLineForEachSourceItsAlarmsBelowAndTheTotals() {
    String text = new StatusTable(TWO, NOW).text();

    assertThat(text.lines().toList().get(1))
        .matches(
            "club +running +30/40 +75% +9 +1 +allowed +in 3 h +scope 41, duplicate 7, robots 2");
    assertThat(text)
        .contains("! none found: nothing found on 9 pages", "new                  no report");
    assertThat(text)
        .endsWith(
            "2 sources: 1 no report, 1 running; 30 of 40 addresses fetched, 9 found, 1 gone, 1"
                + " alarm; last heard of the crawler 60 s ago\n");
  }

  @Test
  void tellsAllOfOneSource() {
    String text = new StatusDetails(TWO.sources().get(0)).text();

    assertThat(text)
        .contains(
            "club (Club)",
            "today (UTC)  14 pages, 345 bytes",
            "alarms       none found: nothing found on 9 pages",
            "http://club.example/admin  robots: robots.txt disallows it");
    assertThat(new StatusDetails(TWO.sources().get(1)).text()).contains("no report");
  }

  @Test
  void countsOneAsOne() {
    assertThat(Count.of(1, "page")).isEqualTo("1 page");
    assertThat(Count.of(0, "page")).isEqualTo("0 pages");
    assertThat(Count.of(1_001, "byte")).isEqualTo("1001 bytes");
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
        Map.of("robots", 2L, "scope", 41L, "duplicate", 7L, "type", 1L),
        List.of(
            new CrawlReport.Example(
                "http://club.example/admin", "robots: robots.txt disallows it")),
        "allowed",
        40,
        0,
        List.of(new Alarm(Alarm.Kind.NONE_FOUND, "nothing found on 9 pages")),
        NOW.plusSeconds(3 * 3_600 + 60),
        new CrawlReport.Today(LocalDate.of(2026, 11, 21), 14, 345));
  }
}
