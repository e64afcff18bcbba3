package org.openlocaloffer.contracts.example;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openlocaloffer.contracts.source.Budget;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.Scope;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.source.SourceKind;

/** A source of the invented town, and what a crawler reports of it. */
public final class Sources {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private Sources() {}

  public static Source aSource() {
    return new Source(
        "leisure-centre",
        "Brackenford Leisure Centre",
        SourceKind.WEBSITE,
        List.of("https://splash.example/"),
        new Scope(List.of("splash.example"), List.of("/sessions/"), List.of("\\?month="), 4),
        new Budget(
            200,
            Duration.ofSeconds(2),
            Duration.ofDays(3),
            Duration.ofDays(1),
            Duration.ofDays(30),
            1_000,
            50_000_000L,
            List.of("22:00-06:00")),
        false,
        List.of());
  }

  public static CrawlReport aCrawlReport() {
    return new CrawlReport(
        "leisure-centre",
        "run-1",
        NOON,
        NOON.plusSeconds(60),
        CrawlReport.State.RUNNING,
        12,
        345_678,
        9,
        1,
        30,
        Map.of("robots", 2L, "scope", 41L),
        List.of(new CrawlReport.Example("https://splash.example/admin", "robots")),
        "allowed",
        42,
        3,
        List.of(
            new CrawlReport.Alarm(CrawlReport.Alarm.Kind.NONE_FOUND, "nothing found on 9 pages")),
        NOON.plusSeconds(3_600),
        new CrawlReport.Today(LocalDate.of(2026, 11, 21), 14, 345_678));
  }

  /** Another, of which no more is known than where it begins. */
  public static Source aSource(String name, SourceKind kind, String... seeds) {
    return new Source(
        name.toLowerCase(Locale.ROOT).replace(' ', '-'),
        name,
        kind,
        List.of(seeds),
        null,
        null,
        false,
        null);
  }
}
