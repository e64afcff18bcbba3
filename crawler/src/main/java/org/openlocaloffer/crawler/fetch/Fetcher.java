package org.openlocaloffer.crawler.fetch;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.Response;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.crawler.fetch.robots.Robots;
import org.openlocaloffer.crawler.fetch.robots.RobotsAnswer;
import org.openlocaloffer.crawler.fetch.web.Bodies;
import org.openlocaloffer.crawler.fetch.web.Failure;
import org.openlocaloffer.crawler.fetch.web.FetchConfig;
import org.openlocaloffer.crawler.fetch.web.Turn;
import org.openlocaloffer.crawler.fetch.web.Web;
import org.openlocaloffer.crawler.frontier.address.AddressScope;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;
import org.openlocaloffer.crawler.frontier.database.FrontierUnavailable;
import org.openlocaloffer.crawler.frontier.lease.Cause;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.source.Definitions.Definition;

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
  private final Cache<String, Fetched> refusedClaims =
      CacheBuilder.newBuilder().maximumSize(1_000).build();

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

  /** Of several pages of one claim, those after a refusal by the host are not asked for. */
  Answer fetch(Lease lease) {
    String claim = lease.host() + " " + lease.token();
    Fetched before = refusedClaims.getIfPresent(claim);
    if (before != null) {
      return Answer.without(before);
    }
    Answer answer = askOrPostpone(lease);
    if (answer.head().cause() != null && answer.head().cause().isOfHost()) {
      refusedClaims.put(claim, answer.head());
    }
    return answer;
  }

  /** That our own database is away is no fault of the host. */
  private Answer askOrPostpone(Lease lease) {
    try {
      return ask(lease);
    } catch (FrontierUnavailable e) {
      return new FetchedBuilder(defaultDelay).refused(Cause.POSTPONED, e.getMessage());
    }
  }

  private Answer ask(Lease lease) {
    Optional<CanonicalUrl> url = CanonicalUrl.of(lease.url());
    Optional<Definition> definition = definitions.apply(lease);
    if (url.isEmpty() || definition.isEmpty()) {
      return new FetchedBuilder(defaultDelay).refused(Cause.SCOPE, "no source wants it any more");
    }
    Source source = definition.get().source();
    FetchedBuilder answer =
        new FetchedBuilder(
            source.budget().delay() == null ? defaultDelay : source.budget().delay());
    if (!isWanted(lease, url.get(), definition.get().scope())) {
      return answer.refused(Cause.SCOPE, "the source's scope no longer holds it");
    }
    if (!lease.seed() && definition.get().isTrap(url.get())) {
      return answer.refused(Cause.TRAP, "pages like it brought nothing new");
    }
    Turn turn = new Turn(source.privateHosts(), lease.until(), clock);
    Robots.Rules rules = robots.of(url.get().origin(), turn);
    if (rules.rules() == null) {
      return unanswered(answer, rules.answer());
    }
    answer.crawlDelay(rules.rules().crawlDelay(), config.crawlDelayLimit());
    if (!rules.rules().allows(url.get())) {
      return answer.robots("disallowed").refused(Cause.ROBOTS, "robots.txt disallows it");
    }
    answer.robots("allowed").sitemaps(lease.seed() ? rules.rules().sitemaps() : List.of());
    if (!turn.hasTimeFor(config.callTimeout())) {
      return answer.refused(Cause.POSTPONED, "no time left in the lease");
    }
    return page(lease, url.get(), turn, answer);
  }

  /** The scope may have been narrowed since the page became known. */
  private static boolean isWanted(Lease lease, CanonicalUrl url, AddressScope scope) {
    return lease.seed()
        || (lease.sitemap() && scope.holdsHost(url))
        || scope.holds(url, lease.depth());
  }

  /** Without an address there was nobody to ask. */
  private static Answer unanswered(FetchedBuilder answer, RobotsAnswer robots) {
    boolean asked = robots.cause() == Cause.ROBOTS_UNREACHABLE;
    return answer
        .robots(asked ? "unreachable" : null)
        .patience(robots.patience())
        .refused(robots.cause(), robots.detail());
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
