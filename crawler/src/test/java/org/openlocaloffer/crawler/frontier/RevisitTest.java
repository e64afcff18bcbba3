package org.openlocaloffer.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.source.Budget;

class RevisitTest {
  private static final Budget WEEKLY = new Budget(null, null, Duration.ofDays(7));

  @Test
  void beginsWithWhatTheSourceSays() {
    assertThat(Revisit.of(WEEKLY, null).interval()).isEqualTo(Duration.ofDays(7));
  }

  @Test
  void halvesAfterAChangeAndGrowsWithoutOne() {
    Revisit weekly = Revisit.of(WEEKLY, Duration.ofDays(8));

    assertThat(weekly.changed().interval()).isEqualTo(Duration.ofDays(4));
    assertThat(weekly.same().interval()).isEqualTo(Duration.ofDays(12));
  }

  @Test
  void staysWithinTheBoundsOfTheSource() {
    Revisit restless =
        Stream.iterate(Revisit.of(WEEKLY, null), Revisit::changed).skip(20).findFirst().get();
    Revisit still =
        Stream.iterate(Revisit.of(WEEKLY, null), Revisit::same).skip(20).findFirst().get();

    assertThat(restless.interval()).isEqualTo(Duration.ofHours(42));
    assertThat(still.interval()).isEqualTo(Duration.ofDays(56));
  }

  @Test
  void takesANarrowedBoundAtOnce() {
    Budget daily = new Budget(null, null, Duration.ofDays(1));

    assertThat(Revisit.of(daily, Duration.ofDays(56)).interval()).isEqualTo(Duration.ofDays(8));
  }

  @Test
  void comesToRestWhereAPageChangesAtOneVisitInThree() {
    Revisit revisit = new Revisit(Duration.ofDays(1), Duration.ofMinutes(1), Duration.ofDays(366));
    for (int visit = 0; visit < 300; visit++) {
      // 37 changes in a hundred visits.
      revisit = visit * 37 / 100 < (visit + 1) * 37 / 100 ? revisit.changed() : revisit.same();
    }

    assertThat(revisit.interval()).isBetween(Duration.ofHours(6), Duration.ofDays(4));
  }
}
