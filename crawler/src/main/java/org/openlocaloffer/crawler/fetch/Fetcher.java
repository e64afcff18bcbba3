package org.openlocaloffer.crawler.fetch;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.Response;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.crawler.frontier.Cause;
import org.openlocaloffer.crawler.frontier.Definitions.Definition;
import org.openlocaloffer.crawler.frontier.Lease;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;

/**
 * One page from the web: robots.txt first, then the page, within every limit. Safe for use by many
 * threads.
 */
final class Fetcher implements AutoCloseable {
  /** What came, with the body where there is one to read. */
  record Answer(Fetched head, byte[] body) {
    private static final byte[] NONE = {};

    static Answer without(Fetched head) {
      return new Answer(head, NONE);
    }
  }

  private final FetchConfig config;
  private final Duration defaultDelay;
  private final Function<Lease, Optional<Definition>> definitions;
  private final Web web;
  private final Robots robots;
  private final Clock clock;

  Fetcher(
      FetchConfig config,
      Duration defaultDelay,
      Function<Lease, Optional<Definition>> definitions,
      Web web,
      Robots robots,
      Clock clock) {
    this.config = config;
    this.defaultDelay = defaultDelay;
    this.definitions = definitions;
    this.web = web;
    this.robots = robots;
    this.clock = clock;
  }

  Answer fetch(Lease lease) {
    Optional<CanonicalUrl> url = CanonicalUrl.of(lease.url());
    Optional<Definition> definition = definitions.apply(lease);
    if (url.isEmpty() || definition.isEmpty()) {
      return new FetchedBuilder(defaultDelay).refused(Cause.SCOPE, "no source wants it any more");
    }
    Source source = definition.get().source();
    FetchedBuilder answer =
        new FetchedBuilder(
            source.budget().delay() == null ? defaultDelay : source.budget().delay());
    Turn turn = new Turn(source.privateHosts(), lease.until(), clock);
    Robots.Rules rules = robots.of(url.get().origin(), turn);
    if (rules.rules() == null) {
      return answer
          .robots("unreachable")
          .patience(rules.answer().patience())
          .refused(rules.answer().cause(), rules.answer().detail());
    }
    answer.crawlDelay(rules.rules().crawlDelay(), config.crawlDelayLimit());
    if (!rules.rules().allows(url.get())) {
      return answer.robots("disallowed").refused(Cause.ROBOTS, "robots.txt disallows it");
    }
    answer.robots("allowed").sitemaps(lease.seed() ? rules.rules().sitemaps() : List.of());
    if (!turn.hasTimeFor(config.callTimeout())) {
      return answer.refused(Cause.TIMEOUT, "no time left in the lease");
    }
    return page(lease, url.get(), turn, answer);
  }

  private Answer page(Lease lease, CanonicalUrl url, Turn turn, FetchedBuilder answer) {
    Web.Headers conditions = new Web.Headers(lease.etag(), lease.lastModified());
    try (Response response = web.call(url, turn.privateHosts(), conditions).execute()) {
      answer.heard(response, clock.instant());
      Optional<Cause> refusal = ContentRules.refusal(response, lease.sitemap());
      if (refusal.isPresent()) {
        return answer.refused(refusal.get(), ContentRules.detail(response));
      }
      return response.isSuccessful()
          ? answer.body(Bodies.whole(response, config.contentLimit()))
          : answer.done();
    } catch (IOException e) {
      Failure failure = Failure.of(e);
      return answer.refused(failure.cause(), failure.detail());
    }
  }

  @Override
  public void close() {
    web.close();
  }
}
