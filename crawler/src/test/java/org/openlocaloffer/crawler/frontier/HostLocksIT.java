package org.openlocaloffer.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.crawler.fetch.HostLockTable;
import org.openlocaloffer.crawler.fetch.HostLocks.HostLock;

/** A lock on a host without a page of it, beside claims. */
class HostLocksIT extends FrontierTables {
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final HostLockTable locks = new HostLockTable(database, NO_DELAY);

  @Test
  void nobodyElseHasTheHostUntilTheTurnEnds() {
    hosts(1, 10, NO_DELAY);

    HostLock lock = locks.take("h1.example", A_MINUTE).orElseThrow();
    assertThat(locks.take("h1.example", A_MINUTE)).isEmpty();
    assertThat(frontier.claim(1)).isEmpty();

    lock.release().run();
    assertThat(frontier.claim(1)).isNotEmpty();
  }

  @Test
  void aHostThatIsClaimedIsNotToBeHad() {
    hosts(1, 1, NO_DELAY);
    assertThat(frontier.claim(1)).isNotEmpty();

    assertThat(locks.take("h1.example", A_MINUTE)).isEmpty();
  }

  @Test
  void aTurnThatNobodyEndsRunsOut() {
    Optional<HostLock> lost = locks.take("new.example", Duration.ZERO);
    assertThat(lost).isPresent();

    HostLock next = locks.take("new.example", A_MINUTE).orElseThrow();
    lost.get().release().run();
    assertThat(locks.take("new.example", A_MINUTE)).as("its end is not the next one's").isEmpty();
    next.release().run();
  }

  @Test
  void theHostsPauseFollowsTheTurn() {
    hosts(1, 1, Duration.ofHours(1));

    locks.take("h1.example", A_MINUTE).orElseThrow().release().run();

    assertThat(locks.take("h1.example", A_MINUTE)).isEmpty();
    assertThat(frontier.claim(1)).isEmpty();
  }
}
