package org.openlocaloffer.crawler.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.crawler.fetch.Fetched;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Link;

class AdviceTest {
  @ParameterizedTest
  @CsvSource({
    "http://club.example/?a=b|c, club.example:80",
    "https://our_club.example/, our_club.example:443",
    "http://club.example:8080/x, club.example:8080",
    "'http://[fd00::1]/', [fd00::1]:80"
  })
  void namesThePrivateHostOfAnySeed(String seed, String hostAndPort) {
    assertThat(about(seed, RefusalCause.PRIVATE).orElseThrow())
        .endsWith("privateHosts: [\"" + hostAndPort + "\"]");
  }

  @Test
  void namesTheRobotsFileOfASeed() {
    assertThat(
            about("http://our_club.example/a?b=c|d", RefusalCause.ROBOTS_UNREACHABLE).orElseThrow())
        .startsWith("Open http://our_club.example/robots.txt in a browser.");
  }

  private static Optional<String> about(String seed, RefusalCause cause) {
    Source source =
        new Source("club", "Club", null, List.of("http://club.example/"), null, null, false, null);
    Fetched refused =
        new Fetched(
            0,
            cause,
            null,
            null,
            null,
            null,
            null,
            null,
            0,
            Duration.ZERO,
            null,
            null,
            null,
            List.of());
    return new Advice(source).about(lease(seed), cause, refused);
  }

  private static Lease lease(String seed) {
    Link link = new Link(seed, "club.example", 0, false, 0);
    return Lease.first("club", link, true, new Lease.Hold(1, Instant.EPOCH));
  }
}
