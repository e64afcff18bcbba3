package org.openlocaloffer.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.contracts.source.Scope;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.crawler.frontier.FrontierFixture;
import org.openlocaloffer.crawler.frontier.FrontierUnavailable;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.source.Definition;

/** What is decided before anyone is asked: there are no robots to ask here. */
class FetcherTest {
  private static final FetchConfig CONFIG =
      new FetchConfig(
          1, Duration.ofSeconds(2), 100_000, 10_000, Duration.ofDays(1), Duration.ofMinutes(10), 5);

  private final Web web = new Web(CONFIG, "test");

  @AfterEach
  void close() {
    web.close();
  }

  @Test
  void aDatabaseThatIsAwayIsNoFaultOfTheHost() {
    Fetcher fetcher =
        fetcher(
            lease -> {
              throw new FrontierUnavailable(new SQLException("away", "08001"));
            });

    assertThat(fetcher.fetch(lease("/", 0)).head().cause()).isEqualTo(RefusalCause.POSTPONED);
    assertThat(RefusalCause.POSTPONED.isOfHost()).isFalse();
  }

  @Test
  void doesNotAskForWhatTheSourceNoLongerWants() {
    Scope scope = new Scope(List.of("club.example"), null, List.of("^/private"), 1);
    Source source =
        new Source("club", "Club", null, List.of("http://club.example/"), scope, null, false, null);
    Definition definition = Definition.of(source, Optional.empty());
    Fetcher fetcher = fetcher(lease -> Optional.of(definition));

    assertThat(fetcher.fetch(lease("/deep", 2)).head().cause()).isEqualTo(RefusalCause.SCOPE);
    assertThat(fetcher.fetch(lease("/private/a", 1)).head().cause()).isEqualTo(RefusalCause.SCOPE);
  }

  private Fetcher fetcher(Function<Lease, Optional<Definition>> definitions) {
    ProtocolConfig config = new ProtocolConfig(null, FrontierFixture.config(), CONFIG, null);
    return new Fetcher(config, definitions, web, null);
  }

  private static Lease lease(String path, int depth) {
    Link link = new Link("http://club.example" + path, "club.example", depth, false, 0);
    return Lease.first("club", link, false, new Lease.Hold(1, Instant.now().plusSeconds(60)));
  }
}
