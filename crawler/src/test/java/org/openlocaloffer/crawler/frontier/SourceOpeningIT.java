package org.openlocaloffer.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlocaloffer.contracts.source.Budget;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.crawler.Poll;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.source.Definitions;
import org.openlocaloffer.crawler.source.Rest;

/** When a source may be fetched at all: its days, its windows, its end. */
class SourceOpeningIT extends FrontierTables {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Test
  void asksForNoMoreInADayThanTheBudgetAllowsAndGoesOnTheNext() {
    put("club", perDay(7, null), hostNames(20));

    List<Lease> today = untilNothingIsLeft(3);
    assertThat(today).hasSizeBetween(7, 7 + 2);
    sql("update source set day = day - 1");
    wakeHosts();
    assertThat(untilNothingIsLeft(3)).hasSizeBetween(7, 7 + 2);
  }

  @Test
  void countsTheDaysBytes() {
    put("club", perDay(null, 2_500L), hostNames(20));

    assertThat(untilNothingIsLeft(1)).hasSize(3);
    assertThat(number("select day_bytes from source")).isEqualTo(3_000);
  }

  @Test
  void manyClaimersTogetherStayWithinTheDayAndWhatTheyHaveInFlight() throws Exception {
    put("club", perDay(50, null), hostNames(200));
    List<Thread> claimers = new ArrayList<>();
    List<List<Lease>> claimed = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      List<Lease> mine = new ArrayList<>();
      claimed.add(mine);
      Thread claimer = new Thread(() -> mine.addAll(untilNothingIsLeft(5)));
      claimers.add(claimer);
      claimer.start();
    }
    for (Thread claimer : claimers) {
      claimer.join();
    }

    assertThat(claimed.stream().mapToInt(List::size).sum()).isBetween(50, 50 + 4 * 5);
  }

  @Test
  void whatADayHasSpentOutlivesAChangeOfTheSourceAndALargerBudgetOpensIt() {
    put("club", perDay(2, null), hostNames(9));
    assertThat(untilNothingIsLeft(1)).hasSize(2);

    put("club", perDay(3, null), hostNames(9));
    assertThat(untilNothingIsLeft(1)).hasSize(1);
  }

  @Test
  void claimsNothingOutsideTheWindow() {
    put("club", windows(awayFromNow()), hostNames(3));
    put("other", windows(aroundNow()), "http://other.example/");

    assertThat(frontier.claim(10)).extracting(Lease::sourceId).containsExactly("other");
    assertThat(number("select count(*) from host where ready_at <= now()")).isZero();
    put("club", windows(aroundNow()), hostNames(3));
    assertThat(frontier.claim(10)).hasSize(3);
  }

  @Test
  void aClosedSourceDoesNotBlockAHostThatItShares() {
    put("closed", windows(awayFromNow()), pages("shared", 50));
    put("open", windows(), "http://shared.example/z");
    sql("update page set due_at = now() - interval '1 hour' where source_id = 'closed'");

    assertThat(frontier.claim(10))
        .extracting(Lease::url)
        .containsExactly("http://shared.example/z");
  }

  @Test
  void ofTwoSourcesOnAHostTheLongestDueGoesFirst() {
    put("first", windows(), "http://shared.example/a", "http://shared.example/b");
    put("second", windows(), "http://shared.example/c");
    sql("update page set due_at = now() - interval '1 hour' where url like '%/c'");
    sql("update host set delay_ms = 1000");

    assertThat(frontier.claim(10))
        .extracting(Lease::url)
        .containsExactly("http://shared.example/c");
  }

  /** In UTC; London is an hour ahead from 29 March to 25 October 2026. */
  @ParameterizedTest
  @CsvSource({
    "22:00-06:00, 2026-01-10T12:00Z, 2026-01-10T22:00Z",
    "22:00-06:00, 2026-01-10T23:00Z, 2026-01-10T23:00Z",
    "22:00-06:00, 2026-01-11T05:59Z, 2026-01-11T05:59Z",
    "22:00-06:00, 2026-01-11T06:00Z, 2026-01-11T22:00Z",
    "22:00-06:00, 2026-06-10T12:00Z, 2026-06-10T21:00Z",
    // The night that the clocks go forward is an hour shorter, the other an hour longer.
    "22:00-06:00, 2026-03-29T05:00Z, 2026-03-29T21:00Z",
    "22:00-06:00, 2026-03-29T04:59Z, 2026-03-29T04:59Z",
    "22:00-06:00, 2026-10-25T05:59Z, 2026-10-25T05:59Z",
    // 01:30 does not happen on 29 March: its half hour comes after the gap, this hour not at all.
    "01:15-01:45, 2026-03-28T12:00Z, 2026-03-29T01:15Z",
    "01:30-02:30, 2026-03-28T12:00Z, 2026-03-30T00:30Z",
  })
  void opensAsLondonsClocksGo(String window, String at, String opens) {
    assertThat(
            number(
                "select extract(epoch from in_window('{%s}', '%s'))::bigint".formatted(window, at)))
        .isEqualTo(Instant.parse(opens.replace("Z", ":00Z")).getEpochSecond());
  }

  @Test
  void opensAtTheFirstOfSeveralWindowsAndAfterTheDaysBudgetOnlyInOne() {
    assertThat(text("select in_window('{20:00-21:00,12:00-13:00}', '2026-01-10 10:00Z')::text"))
        .startsWith("2026-01-10 12:00");
    put(
        "club",
        new Budget(9, null, null, null, null, 1, null, List.of("22:00-23:00")),
        "http://a.example/");
    sql("update source set day = '2026-01-10', day_pages = 1");
    assertThat(text("select opening(s, '2026-01-10 22:30Z')::text from source s"))
        .startsWith("2026-01-11 22:00");
  }

  @Test
  void aPausedSourceIsUnheardOfAtOnceAndItsPagesKeepTheirTimes() {
    Source club = put("club", windows(), hostNames(2));
    List<Lease> leases = frontier.claim(1);
    Definitions definitions = new Definitions(sources, kind -> java.util.Optional.empty());
    assertThat(definitions.of(leases.get(0))).isPresent();

    sources.put(paused(club), Rest.PAUSED, null, List.of());
    Poll.until(
        "the pause to be heard",
        Duration.ofSeconds(5),
        () -> definitions.of(leases.get(0)).isEmpty());
    assertThat(frontier.claim(10)).isEmpty();
    frontier.store(List.of(FrontierFixture.anOutcome(leases.get(0))));
    sources.put(club, null, null, List.of());
    assertThat(frontier.claim(10)).extracting(Lease::url).doesNotContain(leases.get(0).url());
  }

  @Test
  void leasesThatAreGivenBackAreDueAtOnceAndTheirHostKeepsItsPause() {
    put("club", windows(), "http://club.example/", "http://club.example/a");
    put("slow", new Budget(9, Duration.ofHours(1), null), "http://slow.example/");
    List<Lease> leases = frontier.claim(10);
    assertThat(leases).hasSize(3);
    frontier.store(List.of(FrontierFixture.anOutcome(leases.get(0))));

    frontier.release(leases);

    assertThat(frontier.claim(10)).hasSize(1).noneMatch(l -> l.url().equals(leases.get(0).url()));
    assertThat(number("select count(*) from host where name = 'slow.example' and ready_at > now()"))
        .isEqualTo(1);
    assertThat(frontier.store(List.of(FrontierFixture.anOutcome(leases.get(2))))).isZero();
  }

  /** Claims so many at once and stores them, until there is no more. */
  private List<Lease> untilNothingIsLeft(int atOnce) {
    List<Lease> all = new ArrayList<>();
    List<Lease> some = frontier.claim(atOnce);
    while (!some.isEmpty()) {
      all.addAll(some);
      frontier.store(some.stream().map(FrontierFixture::anOutcome).toList());
      some = frontier.claim(atOnce);
    }
    return all;
  }

  private Source put(String id, Budget budget, String... seeds) {
    Source source = new Source(id, id, null, List.of(seeds), null, budget, false, null);
    List<Link> links = source.seeds().stream().map(FrontierFixture::aLink).toList();
    sources.put(source, null, null, links);
    return source;
  }

  private static Budget perDay(Integer pages, Long bytes) {
    return new Budget(1_000, Duration.ZERO, null, null, null, pages, bytes, null);
  }

  private static Budget windows(String... windows) {
    return new Budget(1_000, Duration.ZERO, null, null, null, null, null, List.of(windows));
  }

  private static String awayFromNow() {
    LocalTime now = LocalTime.now(LONDON);
    return "%tR-%tR".formatted(now.plusHours(3), now.plusHours(4));
  }

  private static String aroundNow() {
    LocalTime now = LocalTime.now(LONDON);
    return "%tR-%tR".formatted(now.minusHours(1), now.plusHours(1));
  }

  private static String[] hostNames(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "http://h" + i + ".example/")
        .toArray(String[]::new);
  }

  private static String[] pages(String host, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "http://" + host + ".example/" + i)
        .toArray(String[]::new);
  }

  private static void wakeHosts() {
    sql("update host set due_at = now()");
  }
}
