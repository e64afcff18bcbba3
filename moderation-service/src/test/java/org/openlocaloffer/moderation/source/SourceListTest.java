package org.openlocaloffer.moderation.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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

class SourceListTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void namesWhatNeedsAttentionFirst() {
    SourceHealth waits =
        health(
            "waits",
            SourceKind.WEBSITE,
            report(State.IDLE, 3, 3, Map.of(), alarm(Alarm.Kind.WINDOW)));
    SourceHealth trapped =
        health(
            "trapped",
            SourceKind.WEBSITE,
            report(State.IDLE, 3, 3, Map.of(), alarm(Alarm.Kind.TRAP)));
    SourceHealth flooded =
        health(
            "flooded",
            SourceKind.WEBSITE,
            report(State.IDLE, 3, 3, Map.of(), alarm(Alarm.Kind.TRAP), alarm(Alarm.Kind.FLOOD)));
    SourceHealth failing =
        health(
            "failing",
            SourceKind.WEBSITE,
            report(State.FAILING, 0, 0, Map.of(RefusalCause.STATUS, 3L)));
    SourceHealth paused =
        new SourceHealth(failing.source().pausedOrNot(true), failing.report(), failing.origin());
    SourceHealth fresh = health("fresh", SourceKind.WEBSITE, null);

    SourceList list = SourceList.of(List.of(waits, trapped, flooded, failing, paused, fresh));

    assertThat(list.attention()).extracting(SourceLine::health).containsExactly(flooded, failing);
    assertThat(list.rest())
        .extracting(SourceLine::health)
        .containsExactly(waits, trapped, paused, fresh);
    assertThat(list.rest().get(1).alarms()).extracting(Alarm::text).containsExactly("because");
    assertThat(list.summary()).isEqualTo("6 sources: 1 failing, 3 idle, 1 not started, 1 paused");
  }

  @Test
  void saysWhoseThePagesAreThatASourceDoesNotHave() {
    SourceHealth site = health("site", SourceKind.WEBSITE, report(State.IDLE, 9, 5, Map.of()));
    SourceHealth same = health("same", SourceKind.WEBSITE, report(State.IDLE, 0, 0, Map.of()));
    SourceHealth feed =
        health(
            "feed", SourceKind.RSS, report(State.IDLE, 1, 0, Map.of(RefusalCause.DUPLICATE, 4L)));

    SourceHealth quiet = health("quiet", SourceKind.RSS, report(State.IDLE, 1, 0, Map.of()));
    SourceHealth unlisted =
        health(
            "unlisted",
            SourceKind.MASTODON,
            report(State.IDLE, 1, 0, Map.of(RefusalCause.NOINDEX, 1L)));

    List<SourceLine> lines = SourceList.of(List.of(site, same, feed, quiet, unlisted)).rest();

    assertThat(lines)
        .extracting(SourceLine::overlap)
        .containsExactly(
            "",
            "Its addresses already belong to site, which found them first.",
            "What it lists already belongs to site, which found it first.",
            "It lists nothing, or only what already belongs to site.",
            "");
  }

  @Test
  void saysCausesInWordsTheMostFirst() {
    SourceHealth one =
        health(
            "one",
            SourceKind.WEBSITE,
            report(
                State.IDLE,
                9,
                5,
                Map.of(
                    RefusalCause.ROBOTS, 4L, RefusalCause.STATUS, 1_000L, RefusalCause.OTHER, 1L)));

    assertThat(SourceList.of(List.of(one)).rest().get(0).refused())
        .containsExactly(
            "the site answered with an error: 1,000",
            "robots.txt says no: 4",
            "for another reason: 1");
  }

  @Test
  void saysAtOnceWhyNothingWasFound() {
    CrawlReport none = report(State.FAILING, 0, 0, Map.of(RefusalCause.BLOCKED, 2L));
    CrawlReport told =
        new CrawlReport(
            none.sourceId(),
            none.runId(),
            NOW,
            NOW,
            none.state(),
            0,
            0,
            0,
            0,
            1,
            none.refused(),
            List.of(
                new CrawlReport.Example("http://club.example/", RefusalCause.BLOCKED, "HTTP 503")),
            null,
            1,
            0,
            List.of(),
            null,
            null);

    assertThat(SourceList.of(List.of(health("one", SourceKind.RSS, told))).attention())
        .extracting(SourceLine::why)
        .containsExactly("The site asked us to wait (HTTP 503)");
  }

  private static SourceHealth health(String id, SourceKind kind, CrawlReport report) {
    Source source =
        new Source(id, id, kind, List.of("http://club.example/" + id), null, null, false, null);
    return new SourceHealth(source, report, new Origin(source, null, null));
  }

  private static Alarm alarm(Alarm.Kind kind) {
    return new Alarm(kind, "because");
  }

  private static CrawlReport report(
      State state, long pages, long candidates, Map<RefusalCause, Long> refused, Alarm... alarms) {
    return new CrawlReport(
        "id",
        "run",
        NOW,
        NOW,
        state,
        pages,
        1,
        candidates,
        0,
        0,
        refused,
        List.of(),
        RobotsState.ALLOWED,
        pages,
        0,
        List.of(alarms),
        null,
        null);
  }
}
