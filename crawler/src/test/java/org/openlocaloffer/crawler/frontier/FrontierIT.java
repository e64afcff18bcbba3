package org.openlocaloffer.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.crawler.Poll;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Outcome.Pace;

/** What is claimed, by whom, and when. */
class FrontierIT extends FrontierTables {
  @Test
  void givesSeedsAndThenTheirLinks() {
    put(FrontierFixture.aSource("club", 10, NO_DELAY));

    List<Lease> seeds = frontier.claim(10);
    assertThat(seeds).extracting(Lease::url).containsExactly("http://club.example/");
    assertThat(seeds.get(0).seed()).isTrue();
    frontier.store(
        List.of(
            FrontierFixture.anOutcome(
                seeds.get(0), FrontierFixture.aLink("http://club.example/a"))));

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
                          .map(l -> FrontierFixture.anOutcome(l, Duration.ofDays(7), gentle))
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

    frontier.store(leases.subList(1, 4).stream().map(FrontierFixture::anOutcome).toList());
    assertThat(frontier.claim(1)).isEmpty();
    frontier.store(leases.subList(0, 1).stream().map(FrontierFixture::anOutcome).toList());
    assertThat(frontier.claim(1)).hasSize(4);
  }

  @Test
  void keepsTheDelayBetweenTwoPagesOfAHost() {
    hosts(1, 3, Duration.ofMillis(300));
    Lease first = frontier.claim(1).get(0);
    long stored = System.nanoTime();
    frontier.store(
        List.of(
            FrontierFixture.anOutcome(
                first, Duration.ofDays(7), new Pace(Duration.ofMillis(300), null))));

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
        leases.stream()
            .map(l -> FrontierFixture.anOutcome(l, Duration.ofMillis(1), blocked))
            .toList());

    assertThat(frontier.claim(10)).isEmpty();
    assertThat(number("select blocks from host")).isEqualTo(1);
  }

  @Test
  void aPageOfTheSameClaimDoesNotUndoThatItsHostAskedForPatience() {
    put(FrontierFixture.aSource("club", 10, NO_DELAY));
    frontier.store(
        List.of(
            FrontierFixture.anOutcome(
                frontier.claim(1).get(0),
                FrontierFixture.aLink("http://club.example/a"),
                FrontierFixture.aLink("http://club.example/b"))));
    List<Lease> claim = frontier.claim(10);
    assertThat(claim).hasSize(2);
    Pace patience = new Pace(NO_DELAY, Duration.ofHours(1));

    frontier.store(List.of(FrontierFixture.anOutcome(claim.get(1), NO_DELAY, patience)));
    frontier.store(
        List.of(
            FrontierFixture.anOutcome(
                claim.get(0), FrontierFixture.aLink("http://club.example/c"))));

    assertThat(frontier.claim(10)).isEmpty();
    assertThat(number("select blocks from host")).isEqualTo(1);
  }

  @Test
  void aLeaseThatRanOutIsGivenAnewAndItsOldHolderChangesNothing() {
    Frontier hasty =
        new Frontier(database, FrontierFixture.config(Duration.ofSeconds(1), 1), Clock.systemUTC());
    put(FrontierFixture.aSource("club", 10, NO_DELAY));
    Lease lost = hasty.claim(1).get(0);
    assertThat(frontier.claim(1)).isEmpty();
    List<Lease> again = new ArrayList<>();
    Poll.until(
        "the lease to run out", Duration.ofSeconds(10), () -> again.addAll(frontier.claim(1)));

    assertThat(again.get(0).url()).isEqualTo(lost.url());
    assertThat(again.get(0).token()).isNotEqualTo(lost.token());
    assertThat(
            frontier.store(
                List.of(
                    FrontierFixture.anOutcome(
                        lost, FrontierFixture.aLink("http://club.example/late")))))
        .isZero();
    assertThat(number("select count(*) from page")).isEqualTo(1);
    assertThat(number("select count(*) from tally")).isZero();
    assertThat(frontier.store(List.of(FrontierFixture.anOutcome(again.get(0))))).isEqualTo(1);
  }

  @Test
  void ofTwoOutcomesOfOnePageOnlyThatOfTheLastLeaseCounts() {
    put(FrontierFixture.aSource("club", 10, Duration.ZERO));
    Lease first = frontier.claim(1).get(0);
    sql("update page set due_at = now()");
    sql("update host set free_at = now(), due_at = now()");
    Lease second = frontier.claim(1).get(0);

    int stored =
        frontier.store(
            List.of(FrontierFixture.anOutcome(first), FrontierFixture.anOutcome(second)));

    assertThat(stored).isEqualTo(1);
    assertThat(number("select visited from source")).isEqualTo(1);
  }

  @Test
  void leasesGivenBackAreDueAtOnce() {
    hosts(1, 10, NO_DELAY);

    frontier.release(frontier.claim(1));

    assertThat(frontier.claim(1)).hasSize(config.pagesPerHost());
  }

  @Test
  void aHostOfWhichAPageIsStillOnItsWayIsNotAskedBesides() {
    hosts(1, 10, NO_DELAY);
    List<Lease> claim = frontier.claim(1);

    frontier.release(claim.subList(1, claim.size()));
    assertThat(frontier.claim(1)).isEmpty();

    frontier.store(List.of(FrontierFixture.anOutcome(claim.get(0))));
    assertThat(frontier.claim(1)).isNotEmpty();
  }

  @Test
  void leasesGivenBackDoNotUndoThatTheirHostAskedForPatience() {
    hosts(1, 10, NO_DELAY);
    List<Lease> claim = frontier.claim(1);
    Pace patience = new Pace(NO_DELAY, Duration.ofHours(1));
    frontier.store(List.of(FrontierFixture.anOutcome(claim.get(0), NO_DELAY, patience)));

    frontier.release(claim);

    assertThat(frontier.claim(1)).isEmpty();
  }

  @Test
  void theHostOfARemovedSourceIsFreeForOthersWhenItsLeasesAreGivenBack() {
    put(FrontierFixture.aSource("club", 10, NO_DELAY));
    List<Lease> lost = frontier.claim(1);
    sources.remove("club");
    put(FrontierFixture.aSource("club", 11, NO_DELAY));
    assertThat(frontier.claim(1)).isEmpty();

    frontier.release(lost);

    assertThat(frontier.claim(1)).hasSize(1);
  }
}
