package org.openlocaloffer.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.contracts.source.RobotsState;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.frontier.lease.Outcome.Pace;
import org.openlocaloffer.crawler.report.Reports;
import org.openlocaloffer.crawler.source.Rest;

/** Sources that come, change, rest and go, and their reports. */
class SourcesIT extends FrontierTables {
  @Test
  void aPausedSourceRestsAndGoesOnWhereItWas() {
    Source club = FrontierFixture.aSource("club", 10, NO_DELAY);
    put(club);
    Lease seed = frontier.claim(1).get(0);
    sources.put(paused(club), Rest.PAUSED, null, List.of());
    frontier.store(
        List.of(FrontierFixture.anOutcome(seed, Duration.ZERO, new Pace(NO_DELAY, null))));
    assertThat(frontier.claim(10)).isEmpty();

    put(club);
    assertThat(frontier.claim(10)).extracting(Lease::url).containsExactly(seed.url());
  }

  @Test
  void aRemovedSourceReleasesItsPagesAndWhatIsUnderWay() {
    put(FrontierFixture.aSource("club", 10, NO_DELAY));
    Lease seed = frontier.claim(1).get(0);
    sources.remove("club");

    assertThat(
            frontier.store(
                List.of(
                    FrontierFixture.anOutcome(
                        seed, FrontierFixture.aLink("http://club.example/a")))))
        .isZero();
    assertThat(number("select count(*) from page")).isZero();
  }

  @Test
  void takingTheSameSourceAgainChangesNothing() {
    Source club = FrontierFixture.aSource("club", 10, NO_DELAY);

    assertThat(put(club)).isTrue();
    assertThat(put(club)).isFalse();
    assertThat(put(FrontierFixture.aSource("club", 11, NO_DELAY))).isTrue();
    assertThat(number("select count(*) from page")).isEqualTo(1);
  }

  @Test
  void aSourceThatGotItsTokenBegins() {
    Source club = FrontierFixture.aSource("club", 10, Duration.ZERO);
    sources.put(club, Rest.NEEDS_TOKEN, "no token", List.of());
    assertThat(frontier.claim(10)).isEmpty();

    assertThat(put(club)).isTrue();

    assertThat(frontier.claim(10)).hasSize(1);
    assertThat(sources.put(club, Rest.NEEDS_TOKEN, "no token", List.of())).isTrue();
    assertThat(put(club)).isTrue();
  }

  @Test
  void aSeedThatWasFoundDeepBeforeBecomesASeed() {
    put(FrontierFixture.aSource("club", 10, NO_DELAY));
    Link deep = FrontierFixture.aLink("http://club.example/deep");
    frontier.store(List.of(FrontierFixture.anOutcome(frontier.claim(1).get(0), deep)));
    frontier.store(List.of(FrontierFixture.anOutcome(frontier.claim(1).get(0))));
    assertThat(frontier.claim(1)).isEmpty();

    Link seed = new Link(deep.url(), deep.host(), 0, false, 0);
    sources.put(FrontierFixture.aSource("club", 11, NO_DELAY), null, null, List.of(seed));

    List<Lease> again = frontier.claim(1);
    assertThat(again).extracting(Lease::url).containsExactly(deep.url());
    assertThat(again.get(0).seed()).isTrue();
    assertThat(again.get(0).depth()).isZero();
    assertThat(again.get(0).etag()).isNull();
    assertThat(number("select known from source")).isEqualTo(2);
  }

  @Test
  void aSeedOfAnotherKindIsReadAnewAsThat() {
    Source club = FrontierFixture.aSource("club", 10, NO_DELAY);
    put(club);
    Lease page = frontier.claim(1).get(0);
    assertThat(page.list()).isFalse();
    frontier.store(List.of(FrontierFixture.anOutcome(page)));

    Link list = new Link(page.url(), page.host(), 0, true, 0);
    sources.put(FrontierFixture.aSource("club", 11, NO_DELAY), null, null, List.of(list));

    assertThat(frontier.claim(1)).extracting(Lease::list).containsExactly(true);
  }

  @Test
  void reportsWhatASourceYieldedOnceForEachChange() {
    put(FrontierFixture.aSource("club", 10, NO_DELAY));
    frontier.store(
        List.of(
            FrontierFixture.anOutcome(
                frontier.claim(1).get(0), FrontierFixture.aLink("http://club.example/a"))));
    Reports reports = new Reports(database);

    List<Reports.Due> due = reports.due();
    assertThat(due).hasSize(1);
    CrawlReport report = due.get(0).report();
    assertThat(report.pages()).isEqualTo(1);
    assertThat(report.bytes()).isEqualTo(1_000);
    assertThat(report.candidates()).isEqualTo(1);
    assertThat(report.waiting()).isEqualTo(1);
    assertThat(report.refused()).containsEntry(RefusalCause.SCOPE, 2L);
    assertThat(report.robots()).isEqualTo(RobotsState.ALLOWED);
    assertThat(report.state()).isEqualTo(CrawlReport.State.RUNNING);
    reports.sent(due);
    assertThat(reports.due()).isEmpty();
  }

  @Test
  @Timeout(60)
  void reportsAndOutcomesOfTheSameSourcesWaitForEachOtherInOneOrder() throws Exception {
    List<String> ids = IntStream.range(10, 40).mapToObj(i -> "source" + i).toList();
    ids.forEach(id -> put(FrontierFixture.aSource(id, 10, NO_DELAY)));
    Reports reports = new Reports(database);
    List<Reports.Due> backwards = new ArrayList<>(reports.due());
    backwards.sort(Comparator.comparing((Reports.Due due) -> due.report().sourceId()).reversed());
    AtomicBoolean isOver = new AtomicBoolean();
    ExecutorService threads = Executors.newSingleThreadExecutor();
    Future<?> writer =
        threads.submit(
            () -> {
              while (!isOver.get()) {
                database.transaction(
                    connection -> {
                      new RowLocks(connection).sources(ids.stream());
                      return null;
                    });
              }
            });

    for (int i = 0; i < 200; i++) {
      reports.sent(backwards);
    }

    isOver.set(true);
    writer.get();
    threads.shutdown();
    assertThat(reports.due()).isEmpty();
  }

  @Test
  void aPageThatTurnsOutToLieNearerIsReadAnewWhereItsLinksWereTooDeep() {
    Source club = FrontierFixture.aSource("club", 10, NO_DELAY);
    put(club);
    int deepest = club.scope().depth();
    Lease seed = frontier.claim(1).get(0);
    frontier.store(
        List.of(
            FrontierFixture.anOutcome(seed, at("/way", 1), at("/deep", deepest), at("/mid", 2))));
    frontier.store(frontier.claim(10).stream().map(FrontierFixture::anOutcome).toList());
    assertThat(frontier.claim(10)).isEmpty();
    sql("update page set due_at = now() where url = 'http://club.example/way'");
    sql("update host set due_at = now(), free_at = now()");

    Lease way = frontier.claim(1).get(0);
    frontier.store(List.of(FrontierFixture.anOutcome(way, at("/deep", 2), at("/mid", 1))));

    List<Lease> again = frontier.claim(10);
    assertThat(again).extracting(Lease::url).containsExactly("http://club.example/deep");
    assertThat(again.get(0).depth()).isEqualTo(2);
    assertThat(again.get(0).etag()).isNull();
    assertThat(number("select depth from page where url = 'http://club.example/mid'")).isEqualTo(1);
  }

  @Test
  void aPageThatTurnsOutToLieNearerWhileItIsReadIsReadAnew() {
    Source club = FrontierFixture.aSource("club", 10, NO_DELAY);
    put(club);
    Lease seed = frontier.claim(1).get(0);
    Link deep = at("/deep", club.scope().depth());
    frontier.store(List.of(FrontierFixture.anOutcome(seed, at("/way", 1), deep)));
    Map<String, Lease> claim =
        frontier.claim(10).stream().collect(Collectors.toMap(Lease::url, lease -> lease));

    frontier.store(
        List.of(FrontierFixture.anOutcome(claim.get("http://club.example/way"), at("/deep", 2))));
    frontier.store(List.of(FrontierFixture.anOutcome(claim.get(deep.url()))));

    assertThat(frontier.claim(10)).extracting(Lease::url).containsExactly(deep.url());
  }

  private static Link at(String path, int depth) {
    return new Link("http://club.example" + path, "club.example", depth, false, 0);
  }
}
