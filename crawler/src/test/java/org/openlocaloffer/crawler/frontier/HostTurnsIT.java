package org.openlocaloffer.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.crawler.fetch.HostTurnTable;
import org.openlocaloffer.crawler.fetch.HostTurns.HostTurn;

/** A turn on a host without a page of it, beside claims. */
class HostTurnsIT extends FrontierTables {
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final HostTurnTable turns = new HostTurnTable(database, NO_DELAY);

  @Test
  void nobodyElseHasTheHostUntilTheTurnEnds() {
    hosts(1, 10, NO_DELAY);

    HostTurn turn = turns.take("h1.example", A_MINUTE).orElseThrow();
    assertThat(turns.take("h1.example", A_MINUTE)).isEmpty();
    assertThat(frontier.claim(1)).isEmpty();

    turn.end().run();
    assertThat(frontier.claim(1)).isNotEmpty();
  }

  @Test
  void aHostThatIsClaimedIsNotToBeHad() {
    hosts(1, 1, NO_DELAY);
    assertThat(frontier.claim(1)).isNotEmpty();

    assertThat(turns.take("h1.example", A_MINUTE)).isEmpty();
  }

  @Test
  void aTurnThatNobodyEndsRunsOut() {
    Optional<HostTurn> lost = turns.take("new.example", Duration.ZERO);
    assertThat(lost).isPresent();

    HostTurn next = turns.take("new.example", A_MINUTE).orElseThrow();
    lost.get().end().run();
    assertThat(turns.take("new.example", A_MINUTE)).as("its end is not the next one's").isEmpty();
    next.end().run();
  }

  @Test
  void theHostsPauseFollowsTheTurn() {
    hosts(1, 1, Duration.ofHours(1));

    turns.take("h1.example", A_MINUTE).orElseThrow().end().run();

    assertThat(turns.take("h1.example", A_MINUTE)).isEmpty();
    assertThat(frontier.claim(1)).isEmpty();
  }
}
