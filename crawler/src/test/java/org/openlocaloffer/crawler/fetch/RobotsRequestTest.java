package org.openlocaloffer.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.source.RefusalCause;

class RobotsRequestTest {
  @Test
  void aLeaseThatIsNearlyOverIsNoFaultOfTheHost() {
    FetchConfig config =
        new FetchConfig(
            1,
            Duration.ofSeconds(2),
            100_000,
            10_000,
            Duration.ofDays(1),
            Duration.ofMinutes(10),
            5);
    Clock clock = Clock.systemUTC();
    LeaseLimits nearlyOver = new LeaseLimits(List.of(), clock.instant().plusSeconds(1), clock);

    RobotsAnswer answer =
        new RobotsRequest(null, config, HostLocks.ALONE, clock)
            .ask("http://club.example", nearlyOver);
    assertThat(answer.cause()).isEqualTo(RefusalCause.POSTPONED);
  }
}
