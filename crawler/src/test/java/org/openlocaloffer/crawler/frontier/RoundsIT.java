package org.openlocaloffer.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.source.Budget;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.CrawlReport.Alarm;
import org.openlocaloffer.contracts.source.CrawlReport.Alarm.Kind;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.contracts.source.RobotsState;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.frontier.lease.Outcome;
import org.openlocaloffer.crawler.frontier.lease.Outcome.Yield;
import org.openlocaloffer.crawler.frontier.lease.PageState;
import org.openlocaloffer.crawler.frontier.lease.Refusal;
import org.openlocaloffer.crawler.report.Reports;
import org.openlocaloffer.crawler.source.Definitions;
import org.openlocaloffer.crawler.source.SourceTable;

/** What the rounds of a source say of it. */
class RoundsIT extends FrontierTables {
  private final Reports reports = new Reports(database);
  private final Map<String, Long> metrics = new HashMap<>();
  private final Counters counters =
      new Counters(name -> amount -> metrics.merge(name, amount, Long::sum));
  private final SourceTable counting = new SourceTable(database, config, counters);

  @Test
  void aRoundEndsWhenNothingIsLeftAndTheNextBeginsWhenPagesComeDue() {
    put(new Budget(100, Duration.ZERO, null), "http://club.example/", "http://club.example/a");
    visit(1, FrontierFixture::anOutcome);
    assertThat(report().next()).isNotNull();
    assertThat(number("select count(*) from round where ended_at is null")).isEqualTo(1);
    visit(1, FrontierFixture::anOutcome);
    assertThat(report().known()).isEqualTo(2);
    assertThat(number("select pages from round where ended_at is not null")).isEqualTo(2);

    revisit();
    visit(2, RoundsIT::unchanged);
    CrawlReport report = report();
    assertThat(report.unchanged()).isEqualTo(2);
    assertThat(report.pages()).isEqualTo(4);
    assertThat(report.today().pages()).isEqualTo(4);
    assertThat(report.alarms()).isEmpty();
    assertThat(number("select found from round order by started_at desc limit 1")).isEqualTo(2);
  }

  @Test
  void aPageThatFailsAgainAndAgainHoldsUpNoRound() {
    put(new Budget(100, Duration.ZERO, null), "http://club.example/", "http://club.example/a");
    visit(
        2,
        lease -> lease.url().endsWith("/a") ? failed(lease, 1) : FrontierFixture.anOutcome(lease));
    assertThat(report().known()).isEqualTo(2);
    assertThat(number("select count(*) from round where ended_at is null")).isEqualTo(1);

    sql("update page set due_at = now() where attempts > 0");
    sql("update host set due_at = now(), free_at = now()");
    visit(1, lease -> failed(lease, 4));

    assertThat(report().known()).isEqualTo(2);
    assertThat(number("select count(*) from round where ended_at is not null")).isEqualTo(1);
  }

  @Test
  void saysThatNothingIsFoundWhereSomethingUsedToBeUntilThatIsOver() {
    put(new Budget(100, Duration.ZERO, null), "http://club.example/", "http://club.example/a");
    visit(2, FrontierFixture::anOutcome);
    assertThat(report().alarms()).isEmpty();

    revisit();
    visit(2, lease -> refused(lease, RefusalCause.LOGIN_WALL));
    assertThat(kinds(report())).containsExactly(Kind.NONE_FOUND, Kind.LOGIN_WALL);
    assertThat(number("select count(*) from page where content_hash is null")).isZero();

    revisit();
    visit(2, RoundsIT::unchanged);
    assertThat(report().alarms()).isEmpty();
  }

  @Test
  void saysThatNothingCanBeReadUntilSomethingCan() {
    put(new Budget(100, Duration.ZERO, null), "http://club.example/");
    visit(1, lease -> refused(lease, RefusalCause.UNREADABLE));
    CrawlReport report = report();
    assertThat(kinds(report)).containsExactly(Kind.FAILING);
    assertThat(report.state()).isEqualTo(CrawlReport.State.FAILING);

    revisit();
    visit(1, FrontierFixture::anOutcome);
    assertThat(report().alarms()).isEmpty();
  }

  @Test
  void saysNothingOfAnEntryThatCannotBeReadInAListThatCan() {
    put(new Budget(100, Duration.ZERO, null), "http://club.example/");
    Link page = FrontierFixture.aLink("http://club.example/a");
    visit(1, lease -> refused(lease, RefusalCause.UNREADABLE, page));

    assertThat(report().alarms()).isEmpty();
  }

  @Test
  void saysThatTheDayIsSpentAndThatItIsNoMore() {
    put(
        new Budget(100, Duration.ZERO, null, null, null, 1, null, null),
        "http://club.example/",
        "http://b.example/");
    visit(1, FrontierFixture::anOutcome);
    CrawlReport report = report();
    assertThat(kinds(report)).containsExactly(Kind.BUDGET_DAY);
    assertThat(report.next()).isAfter(report.at());
    assertThat(reports.due()).isEmpty();

    sql("update source set day = day - 1");
    assertThat(report().alarms()).isEmpty();
  }

  @Test
  void stopsFollowingAddressesThatBringNothingNewAndSaysSo() {
    Source club = put(new Budget(500, Duration.ZERO, null), "http://club.example/");
    Link[] months =
        IntStream.range(0, 60)
            .mapToObj(i -> FrontierFixture.aLink("http://club.example/calendar?month=" + i))
            .toArray(Link[]::new);
    visit(1, lease -> FrontierFixture.anOutcome(lease, months));
    Definitions definitions = new Definitions(sources, kind -> java.util.Optional.empty());

    Lease last = visit(55, RoundsIT::sameAsAllOthers);

    var definition = definitions.of(last).orElseThrow();
    assertThat(definition.traps()).containsExactly("club.example/calendar?month");
    assertThat(kinds(report())).containsExactly(Kind.TRAP);
    Source changed = put(new Budget(501, Duration.ZERO, null), club.seeds().get(0));
    assertThat(changed).isNotEqualTo(club);
    assertThat(report().alarms()).isEmpty();
  }

  @Test
  void pagesThatAllSayTheirOwnAreNoTrap() {
    put(new Budget(500, Duration.ZERO, null), "http://club.example/");
    Link[] pages =
        IntStream.range(0, 80)
            .mapToObj(i -> FrontierFixture.aLink("http://club.example/page?id=" + i))
            .toArray(Link[]::new);
    visit(1, lease -> FrontierFixture.anOutcome(lease, pages));
    visit(80, FrontierFixture::anOutcome);

    assertThat(report().alarms()).isEmpty();
    assertThat(number("select pages from branch where shape like '%?id'")).isEqualTo(80);
  }

  @Test
  void theMetricsCountWhatTheReportCounts() {
    put(
        new Budget(2, Duration.ZERO, null),
        "http://club.example/",
        "http://club.example/a",
        "http://club.example/one-seed-too-many");
    visit(
        1,
        lease -> FrontierFixture.anOutcome(lease, FrontierFixture.aLink("http://club.example/b")));
    visit(1, lease -> refused(lease, RefusalCause.NOINDEX));
    revisit();
    visit(1, RoundsIT::unchanged);

    CrawlReport report = report();
    assertThat(metrics)
        .containsEntry("pages", report.pages())
        .containsEntry("bytes", report.bytes())
        .containsEntry("candidates", report.candidates())
        .containsEntry("unchanged", report.unchanged());
    assertThat(report.refused())
        .containsOnlyKeys(RefusalCause.SCOPE, RefusalCause.BUDGET, RefusalCause.NOINDEX);
    assertThat(report.refused()).containsEntry(RefusalCause.BUDGET, 2L);
    report
        .refused()
        .forEach((cause, n) -> assertThat(metrics).containsEntry("refused." + cause.word(), n));
  }

  /** Claims and stores so many pages; gives the last. */
  private Lease visit(int pages, Function<Lease, Outcome> outcome) {
    Lease last = null;
    for (int done = 0; done < pages; ) {
      List<Lease> leases = frontier.claim(1);
      assertThat(leases).as("after %d of %d pages", done, pages).isNotEmpty();
      List<Lease> wanted = leases.subList(0, Math.min(leases.size(), pages - done));
      frontier.store(wanted.stream().map(outcome).toList(), counters);
      frontier.release(leases);
      done += wanted.size();
      last = wanted.get(wanted.size() - 1);
    }
    return last;
  }

  private CrawlReport report() {
    List<Reports.Due> due = reports.due();
    assertThat(due).hasSize(1);
    reports.sent(due);
    return due.get(0).report();
  }

  private static List<Kind> kinds(CrawlReport report) {
    return report.alarms().stream().map(Alarm::kind).toList();
  }

  private static Outcome failed(Lease lease, int attempts) {
    Outcome plain = outcome(lease, null, new Yield(0, 0), Map.of(RefusalCause.STATUS, 1));
    return new Outcome(
        lease,
        PageState.of(lease, attempts).content(PageState.Content.NONE),
        plain.dueIn(),
        plain.pace(),
        0,
        false,
        plain.yield(),
        plain.refused(),
        plain.example(),
        RobotsState.ALLOWED,
        List.of(),
        List.of());
  }

  private static Outcome unchanged(Lease lease) {
    return outcome(lease, lease.contentHash(), new Yield(0, 0), Map.of());
  }

  private static Outcome sameAsAllOthers(Lease lease) {
    return outcome(lease, "no events this month", new Yield(1, 0), Map.of());
  }

  private static Outcome refused(Lease lease, RefusalCause cause, Link... links) {
    return outcome(lease, lease.contentHash(), new Yield(0, 0), Map.of(cause, 1), links);
  }

  private static Outcome outcome(
      Lease lease, String hash, Yield yield, Map<RefusalCause, Integer> refused, Link... links) {
    Outcome plain = FrontierFixture.anOutcome(lease);
    return new Outcome(
        lease,
        PageState.of(lease, 0).content(new PageState.Content(hash, null, false)),
        plain.dueIn(),
        plain.pace(),
        100,
        true,
        yield,
        refused,
        refused.isEmpty() ? null : new Refusal(refused.keySet().iterator().next(), null),
        RobotsState.ALLOWED,
        List.of(links),
        List.of());
  }

  private Source put(Budget budget, String... seeds) {
    Source source = new Source("club", "Club", null, List.of(seeds), null, budget, false, null);
    counting.put(source, null, null, source.seeds().stream().map(FrontierFixture::aLink).toList());
    return source;
  }

  private static void revisit() {
    sql("update page set due_at = now()");
    sql("update host set due_at = now(), free_at = now()");
  }
}
