package org.openlocaloffer.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Link;

class ClaimLogTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Duration DELAY = Duration.ofSeconds(2);

  private final ClaimLog claims = new ClaimLog();

  @Test
  void theFirstRequestOfAClaimNeedsNoPause() {
    assertThat(claims.pause(lease(1), DELAY, NOW)).isZero();
  }

  @Test
  void theNextOneWaitsForWhatIsLeftOfTheDelay() {
    claims.ended(lease(1), NOW.minusMillis(500));

    assertThat(claims.pause(lease(1), DELAY, NOW)).isEqualTo(Duration.ofMillis(1_500));
    assertThat(claims.pause(lease(1), Duration.ZERO, NOW)).isZero();
    assertThat(claims.pause(lease(1), DELAY, NOW.plusSeconds(9))).isZero();
  }

  @Test
  void anotherClaimOfTheHostKnowsNothingOfIt() {
    claims.ended(lease(1), NOW);

    assertThat(claims.pause(lease(2), DELAY, NOW)).isZero();
  }

  private static Lease lease(long token) {
    Link link = new Link("http://club.example/", "club.example", 0, false, 0);
    return Lease.first("club", link, true, new Lease.Hold(token, NOW.plusSeconds(60)));
  }
}
