package org.openlocaloffer.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.crawler.Poll;
import org.openlocaloffer.crawler.frontier.database.Database;
import org.openlocaloffer.crawler.frontier.database.DatabaseConfig;
import org.openlocaloffer.crawler.frontier.database.FrontierUnavailable;
import org.openlocaloffer.crawler.frontier.lease.EntryState;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.frontier.lease.Outcome;
import org.openlocaloffer.crawler.frontier.lease.Outcome.Pace;
import org.openlocaloffer.crawler.frontier.lease.Parts;
import org.openlocaloffer.crawler.frontier.source.Reports;
import org.openlocaloffer.crawler.frontier.source.Rest;
import org.openlocaloffer.crawler.frontier.source.SourceTable;
import org.openlocaloffer.crawler.frontier.store.Entries;
import org.openlocaloffer.crawler.frontier.store.Locks;
import org.openlocaloffer.quickstart.Backends;
import org.openlocaloffer.quickstart.Server;

class FrontierIT {
  private static final Duration NO_DELAY = Duration.ZERO;

  private static Backends backends;
  private static Database database;

  private final FrontierConfig config = Examples.config();
  private final Frontier frontier = new Frontier(database, config, Clock.systemUTC());
  private final SourceTable sources = new SourceTable(database, config);

  @BeforeAll
  static void start() {
    backends = Backends.start(Server.POSTGRES);
    var at = backends.database("frontier");
    database = Database.open(new DatabaseConfig(at.url(), at.user()), at.password(), 8);
    database.migrate();
  }

  @AfterAll
  static void stop() {
    database.close();
    backends.close();
  }

  @BeforeEach
  void empty() {
    sql("truncate source, host, page, entry, tally, example, robots cascade");
  }

  @Test
  void givesSeedsAndThenTheirLinks() {
    put(Examples.aSource("club", 10, NO_DELAY));

    List<Lease> seeds = frontier.claim(10);
    assertThat(seeds).extracting(Lease::url).containsExactly("http://club.example/");
    assertThat(seeds.get(0).seed()).isTrue();
    frontier.store(
        List.of(Examples.anOutcome(seeds.get(0), Examples.aLink("http://club.example/a"))));

    assertThat(frontier.claim(10)).extracting(Lease::url).containsExactly("http://club.example/a");
    assertThat(frontier.claim(10)).isEmpty();
  }

  @Test
  void twoClaimersNeverHaveOnePageNorOneHost() throws Exception {
    hosts(20, 30, Duration.ofMillis(1));
    Pace gentle = new Pace(Duration.ofMillis(1), null);
    Set<String> hostsNow = ConcurrentHashMap.newKeySet();
    List<String> pages = Collections.synchronizedList(new ArrayList<>());
    List<String> clashes = Collections.synchronizedList(new ArrayList<>());

    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> claimers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      claimers.add(
          threads.submit(
              () -> {
                while (pages.size() < 20 * 30) {
                  List<Lease> leases = frontier.claim(7);
                  for (Lease lease : leases) {
                    pages.add(lease.url());
                    if (!hostsNow.add(lease.host())) {
                      clashes.add(lease.host());
                    }
                  }
                  leases.forEach(lease -> hostsNow.remove(lease.host()));
                  frontier.store(
                      leases.stream()
                          .map(l -> Examples.anOutcome(l, Duration.ofDays(7), gentle))
                          .toList());
                }
              }));
    }
    for (Future<?> claimer : claimers) {
      claimer.get();
    }
    threads.shutdown();

    assertThat(clashes).isEmpty();
    assertThat(pages).hasSize(20 * 30).doesNotHaveDuplicates();
  }

  @Test
  void aHostWithoutDelayGivesSeveralPagesToOneClaimerOnly() {
    hosts(1, 10, NO_DELAY);

    assertThat(frontier.claim(50)).hasSize(config.pagesPerHost());
    assertThat(frontier.claim(50)).isEmpty();
  }

  @Test
  void opensAHostAgainWhenItsLastPageIsStored() {
    hosts(1, 10, NO_DELAY);
    List<Lease> leases = frontier.claim(1);

    frontier.store(leases.subList(1, 4).stream().map(Examples::anOutcome).toList());
    assertThat(frontier.claim(1)).isEmpty();
    frontier.store(leases.subList(0, 1).stream().map(Examples::anOutcome).toList());
    assertThat(frontier.claim(1)).hasSize(4);
  }

  @Test
  void keepsTheDelayBetweenTwoPagesOfAHost() {
    hosts(1, 3, Duration.ofMillis(300));
    Lease first = frontier.claim(1).get(0);
    long stored = System.nanoTime();
    frontier.store(
        List.of(
            Examples.anOutcome(first, Duration.ofDays(7), new Pace(Duration.ofMillis(300), null))));

    Poll.until("the next page", Duration.ofSeconds(5), () -> !frontier.claim(1).isEmpty());
    assertThat(Duration.ofNanos(System.nanoTime() - stored))
        .isGreaterThanOrEqualTo(Duration.ofMillis(300));
  }

  @Test
  void leavesABlockedHostAlone() {
    hosts(1, 3, NO_DELAY);
    List<Lease> leases = frontier.claim(1);
    Pace blocked = new Pace(NO_DELAY, Duration.ofHours(1));
    frontier.store(
        leases.stream().map(l -> Examples.anOutcome(l, Duration.ofMillis(1), blocked)).toList());

    assertThat(frontier.claim(10)).isEmpty();
    assertThat(number("select blocks from host")).isEqualTo(1);
  }

  @Test
  void aPageOfTheSameClaimDoesNotUndoThatItsHostAskedForPatience() {
    put(Examples.aSource("club", 10, NO_DELAY));
    frontier.store(
        List.of(
            Examples.anOutcome(
                frontier.claim(1).get(0),
                Examples.aLink("http://club.example/a"),
                Examples.aLink("http://club.example/b"))));
    List<Lease> claim = frontier.claim(10);
    assertThat(claim).hasSize(2);
    Pace patience = new Pace(NO_DELAY, Duration.ofHours(1));

    frontier.store(List.of(Examples.anOutcome(claim.get(1), NO_DELAY, patience)));
    frontier.store(
        List.of(Examples.anOutcome(claim.get(0), Examples.aLink("http://club.example/c"))));

    assertThat(frontier.claim(10)).isEmpty();
    assertThat(number("select blocks from host")).isEqualTo(1);
  }

  @Test
  void aLeaseThatRanOutIsGivenAnewAndItsOldHolderChangesNothing() {
    Frontier hasty =
        new Frontier(database, Examples.config(Duration.ofSeconds(1), 1), Clock.systemUTC());
    put(Examples.aSource("club", 10, NO_DELAY));
    Lease lost = hasty.claim(1).get(0);
    assertThat(frontier.claim(1)).isEmpty();
    List<Lease> again = new ArrayList<>();
    Poll.until(
        "the lease to run out", Duration.ofSeconds(10), () -> again.addAll(frontier.claim(1)));

    assertThat(again.get(0).url()).isEqualTo(lost.url());
    assertThat(again.get(0).token()).isNotEqualTo(lost.token());
    assertThat(
            frontier.store(
                List.of(Examples.anOutcome(lost, Examples.aLink("http://club.example/late")))))
        .isZero();
    assertThat(number("select count(*) from page")).isEqualTo(1);
    assertThat(number("select count(*) from tally")).isZero();
    assertThat(frontier.store(List.of(Examples.anOutcome(again.get(0))))).isEqualTo(1);
  }

  @Test
  void ofTwoOutcomesOfOnePageOnlyThatOfTheLastLeaseCounts() {
    put(Examples.aSource("club", 10, Duration.ZERO));
    Lease first = frontier.claim(1).get(0);
    sql("update page set due_at = now()");
    sql("update host set free_at = now(), due_at = now()");
    Lease second = frontier.claim(1).get(0);

    int stored = frontier.store(List.of(Examples.anOutcome(first), Examples.anOutcome(second)));

    assertThat(stored).isEqualTo(1);
    assertThat(number("select visited from source")).isEqualTo(1);
  }

  @Test
  void knowsNoMorePagesThanTheBudgetAllows() {
    put(Examples.aSource("club", 5, NO_DELAY));
    Lease seed = frontier.claim(1).get(0);
    Link[] links =
        IntStream.range(0, 9)
            .mapToObj(i -> Examples.aLink("http://club.example/" + i))
            .toArray(Link[]::new);
    frontier.store(List.of(Examples.anOutcome(seed, links)));

    assertThat(number("select count(*) from page")).isEqualTo(5);
    assertThat(number("select known from source")).isEqualTo(5);
    assertThat(number("select amount from tally where name = 'budget'")).isEqualTo(5);
  }

  @Test
  void aPageBelongsToTheSourceThatFoundItFirst() {
    put(Examples.aSource("club", 10, NO_DELAY));
    put(Examples.aSource("other", 10, NO_DELAY));
    Link shared = Examples.aLink("http://shared.example/");
    List<Lease> seeds = frontier.claim(10);
    frontier.store(seeds.stream().map(l -> Examples.anOutcome(l, shared)).toList());

    assertThat(frontier.claim(10)).extracting(Lease::url).containsExactly(shared.url());
    assertThat(number("select count(*) from page where url = '" + shared.url() + "'")).isEqualTo(1);
  }

  @Test
  void aPausedSourceRestsAndGoesOnWhereItWas() {
    Source club = Examples.aSource("club", 10, NO_DELAY);
    put(club);
    Lease seed = frontier.claim(1).get(0);
    sources.put(paused(club), Rest.PAUSED, null, List.of());
    frontier.store(List.of(Examples.anOutcome(seed, Duration.ZERO, new Pace(NO_DELAY, null))));
    assertThat(frontier.claim(10)).isEmpty();

    put(club);
    assertThat(frontier.claim(10)).extracting(Lease::url).containsExactly(seed.url());
  }

  @Test
  void aRemovedSourceReleasesItsPagesAndWhatIsUnderWay() {
    put(Examples.aSource("club", 10, NO_DELAY));
    Lease seed = frontier.claim(1).get(0);
    sources.remove("club");

    assertThat(
            frontier.store(
                List.of(Examples.anOutcome(seed, Examples.aLink("http://club.example/a")))))
        .isZero();
    assertThat(number("select count(*) from page")).isZero();
  }

  @Test
  void takingTheSameSourceAgainChangesNothing() {
    Source club = Examples.aSource("club", 10, NO_DELAY);

    assertThat(put(club)).isTrue();
    assertThat(put(club)).isFalse();
    assertThat(put(Examples.aSource("club", 11, NO_DELAY))).isTrue();
    assertThat(number("select count(*) from page")).isEqualTo(1);
  }

  @Test
  void aSourceThatGotItsTokenBegins() {
    Source club = Examples.aSource("club", 10, Duration.ZERO);
    sources.put(club, Rest.NEEDS_TOKEN, "no token", List.of());
    assertThat(frontier.claim(10)).isEmpty();

    assertThat(put(club)).isTrue();

    assertThat(frontier.claim(10)).hasSize(1);
    assertThat(sources.put(club, Rest.NEEDS_TOKEN, "no token", List.of())).isTrue();
    assertThat(put(club)).isTrue();
  }

  @Test
  void saysWhenItIsTheDataThatCannotBeStored() {
    put(Examples.aSource("club", 10, NO_DELAY));
    Lease seed = frontier.claim(1).get(0);
    Outcome hostile = redirect(seed, "http://club.example/a\0");

    assertThatThrownBy(() -> frontier.store(List.of(hostile)))
        .isInstanceOfSatisfying(
            FrontierUnavailable.class, e -> assertThat(e.refusesData()).isTrue());
    assertThat(frontier.store(List.of(Examples.anOutcome(seed)))).isEqualTo(1);
  }

  @Test
  void aSeedThatWasFoundDeepBeforeBecomesASeed() {
    put(Examples.aSource("club", 10, NO_DELAY));
    Link deep = Examples.aLink("http://club.example/deep");
    frontier.store(List.of(Examples.anOutcome(frontier.claim(1).get(0), deep)));
    frontier.store(List.of(Examples.anOutcome(frontier.claim(1).get(0))));
    assertThat(frontier.claim(1)).isEmpty();

    Link seed = new Link(deep.url(), deep.host(), 0, false, 0);
    sources.put(Examples.aSource("club", 11, NO_DELAY), null, null, List.of(seed));

    List<Lease> again = frontier.claim(1);
    assertThat(again).extracting(Lease::url).containsExactly(deep.url());
    assertThat(again.get(0).seed()).isTrue();
    assertThat(again.get(0).depth()).isZero();
    assertThat(again.get(0).etag()).isNull();
    assertThat(number("select known from source")).isEqualTo(2);
  }

  @Test
  void reportsWhatASourceYieldedOnceForEachChange() {
    put(Examples.aSource("club", 10, NO_DELAY));
    frontier.store(
        List.of(
            Examples.anOutcome(frontier.claim(1).get(0), Examples.aLink("http://club.example/a"))));
    Reports reports = new Reports(database);

    List<Reports.Due> due = reports.due();
    assertThat(due).hasSize(1);
    CrawlReport report = due.get(0).report();
    assertThat(report.pages()).isEqualTo(1);
    assertThat(report.bytes()).isEqualTo(1_000);
    assertThat(report.candidates()).isEqualTo(1);
    assertThat(report.waiting()).isEqualTo(1);
    assertThat(report.refused()).containsEntry("scope", 2L);
    assertThat(report.robots()).isEqualTo("allowed");
    assertThat(report.state()).isEqualTo(CrawlReport.State.RUNNING);
    reports.sent(due);
    assertThat(reports.due()).isEmpty();
  }

  @Test
  @Timeout(60)
  void reportsAndOutcomesOfTheSameSourcesWaitForEachOtherInOneOrder() throws Exception {
    List<String> ids = IntStream.range(10, 40).mapToObj(i -> "source" + i).toList();
    ids.forEach(id -> put(Examples.aSource(id, 10, NO_DELAY)));
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
                      new Locks(connection).sources(ids.stream());
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
  void seesRedirectsThatGoRoundInACircle() {
    put(Examples.aSource("club", 10, NO_DELAY));
    Lease a = frontier.claim(1).get(0);
    frontier.store(List.of(redirect(a, "http://club.example/b")));
    Lease b = frontier.claim(1).get(0);
    assertThat(number("select count(*) from tally where name = 'redirect-loop'")).isZero();
    frontier.store(List.of(redirect(b, a.url())));

    assertThat(number("select amount from tally where name = 'redirect-loop'")).isEqualTo(1);
  }

  @Test
  void remembersEntriesForTheSourceThatListedThemFirst() {
    put(Examples.aSource("club", 10, Duration.ZERO));
    put(Examples.aSource("other", 10, Duration.ZERO));
    String swim = "http://club.example/feed#swim";
    for (Lease lease : frontier.claim(10)) {
      frontier.store(
          List.of(listing(lease, EntryState.listed(swim, "by " + lease.sourceId(), null))));
    }

    Entries.Known mine = known("club", "http://club.example/", swim);
    Entries.Known theirs = known("other", "http://other.example/", swim);
    assertThat(List.of(mine.listed().size(), theirs.listed().size())).containsOnlyOnce(1);
    assertThat(List.of(mine.taken().size(), theirs.taken().size())).containsOnlyOnce(1);
    assertThat(number("select count(*) from entry where content_hash = 'by ' || source_id"))
        .isEqualTo(1);
    sources.remove(mine.listed().isEmpty() ? "other" : "club");
    assertThat(number("select count(*) from entry")).isZero();
  }

  @Test
  void knowsWhichEntriesOfAListAreMissing() {
    put(Examples.aSource("club", 10, Duration.ZERO));
    Lease list = frontier.claim(1).get(0);
    String swim = "http://club.example/feed#swim";
    String sing = "http://club.example/feed#sing";
    frontier.store(
        List.of(
            listing(
                list,
                EntryState.listed(swim, "a", null),
                EntryState.listed(sing, "b", null).missedAt(Instant.EPOCH),
                EntryState.gone("http://club.example/feed#old"))));

    assertThat(known("club", list.url(), swim).others())
        .containsExactly(new EntryState(sing, list.url(), "b", 1, Instant.EPOCH, false, null));
    assertThat(known("club", "http://club.example/", list.url()).taken())
        .as("a page that made a candidate")
        .containsExactly(list.url());
  }

  @Test
  void anEntryThatIsAPageByNowIsMissingFromNoList() {
    put(Examples.aSource("club", 10, Duration.ZERO));
    Lease list = frontier.claim(1).get(0);
    String page = "http://other.example/";
    frontier.store(List.of(listing(list, EntryState.listed(page, "a", null))));
    assertThat(known("club", list.url(), list.url()).others()).hasSize(1);

    put(Examples.aSource("other", 10, Duration.ZERO));
    frontier.store(frontier.claim(10).stream().map(Examples::anOutcome).toList());

    assertThat(known("club", list.url(), list.url()).others()).isEmpty();
  }

  @Test
  void keepsWhatAnEntrySaidPartByPart() {
    put(Examples.aSource("club", 10, Duration.ZERO));
    Lease list = frontier.claim(1).get(0);
    String swim = "http://club.example/feed#swim";
    Parts parts = new Parts(Map.of("title", "12345678", "event", "abcdef01"));

    frontier.store(List.of(listing(list, EntryState.listed(swim, "a", parts))));

    assertThat(known("club", list.url(), swim).listed().get(swim).parts()).isEqualTo(parts);
  }

  private Entries.Known known(String source, String list, String url) {
    return database.run(connection -> new Entries(connection).known(source, list, List.of(url)));
  }

  private static Outcome listing(Lease lease, EntryState... entries) {
    Outcome plain = Examples.anOutcome(lease);
    return new Outcome(
        lease,
        plain.state(),
        plain.dueIn(),
        plain.pace(),
        100,
        true,
        new Outcome.Yield(entries.length, 0),
        plain.refused(),
        null,
        "allowed",
        List.of(),
        List.of(entries));
  }

  private boolean put(Source source) {
    return sources.put(source, null, null, source.seeds().stream().map(Examples::aLink).toList());
  }

  private static Outcome redirect(Lease from, String to) {
    Outcome plain = Examples.anOutcome(from, Examples.aLink(to));
    Outcome.PageState state =
        new Outcome.PageState(0, null, null, null, to, 0, false, null, null, null);
    return new Outcome(
        from,
        state,
        plain.dueIn(),
        plain.pace(),
        0,
        false,
        new Outcome.Yield(0, 0),
        plain.refused(),
        null,
        "allowed",
        plain.links(),
        List.of());
  }

  private static Source paused(Source s) {
    return new Source(
        s.id(), s.name(), s.kind(), s.seeds(), s.scope(), s.budget(), true, s.privateHosts());
  }

  /** One source with so many pages on each of so many hosts, all due. */
  private void hosts(int hosts, int pages, Duration delay) {
    put(Examples.aSource("club", 100_000, delay));
    sql("truncate host, page");
    sql(
        "insert into host (name, due_at, delay_ms) select 'h' || h || '.example', now(), %d from generate_series(1, %d) h"
            .formatted(delay.toMillis(), hosts));
    sql(
        ("insert into page (url, host, source_id, depth, seed, list, hops, due_at) select"
                + " 'http://h' || h || '.example/' || p, 'h' || h || '.example', 'club', 1, false,"
                + " false, 0, now() from generate_series(1, %d) h, generate_series(1, %d) p")
            .formatted(hosts, pages));
  }

  private static void sql(String statement) {
    database.run(
        connection -> {
          try (var s = connection.createStatement()) {
            return s.execute(statement);
          }
        });
  }

  private static long number(String query) {
    return database.run(
        connection -> {
          try (var s = connection.createStatement();
              var row = s.executeQuery(query)) {
            return row.next() ? row.getLong(1) : 0L;
          }
        });
  }
}
