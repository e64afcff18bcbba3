package org.openlocaloffer.crawler.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.contracts.source.RobotsState;
import org.openlocaloffer.crawler.frontier.FrontierUnavailable;
import org.openlocaloffer.crawler.frontier.address.AddressScope;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.kind.Kind;
import org.openlocaloffer.crawler.source.Definition;

/**
 * Fetches the page of a lease: robots.txt first, then the page, within every limit. Safe for use by
 * many threads; close it.
 */
public final class Fetcher implements AutoCloseable {
  /** What came, with the body where there is one to read. */
  public record Answer(Fetched head, byte[] body) {
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
  private final PageRequest pages;
  private final Clock clock = Clock.systemUTC();
  private final ClaimLog claims = new ClaimLog();

  Fetcher(
      ProtocolConfig config,
      Function<Lease, Optional<Definition>> definitions,
      Web web,
      Robots robots) {
    this.config = config.fetch();
    this.defaultDelay = config.frontier().delay();
    this.definitions = definitions;
    this.web = web;
    this.robots = robots;
    this.pages = new PageRequest(web, this.config.contentLimit(), clock);
  }

  /**
   * As the crawler's settings say.
   *
   * @param robots where robots.txt bodies are kept beyond this process
   * @param locks on the hosts to which a robots.txt redirects
   */
  public static Fetcher of(
      ProtocolConfig config,
      Function<Lease, Optional<Definition>> definitions,
      RobotsStore robots,
      HostLocks locks) {
    Clock clock = Clock.systemUTC();
    Web web = new Web(config.fetch(), config.agent().header());
    RobotsRequest request = new RobotsRequest(web, config.fetch(), locks, clock);
    Robots asked = new Robots(request, robots, config.agent().name(), clock);
    return new Fetcher(config, definitions, web, asked);
  }

  /** Of several pages of one claim, those after a refusal by the host are not asked for. */
  public Answer fetch(Lease lease) {
    Fetched before = claims.refusal(lease);
    if (before != null) {
      return Answer.without(before);
    }
    Answer answer = askOrPostpone(lease);
    if (answer.head().cause() != null && answer.head().cause().isOfHost()) {
      claims.refused(lease, answer.head());
    }
    return answer;
  }

  /** That our own database is away is no fault of the host. */
  private Answer askOrPostpone(Lease lease) {
    try {
      return ask(lease);
    } catch (FrontierUnavailable e) {
      return new FetchedBuilder(defaultDelay).refused(RefusalCause.POSTPONED, e.getMessage());
    }
  }

  private Answer ask(Lease lease) {
    Optional<CanonicalUrl> url = CanonicalUrl.of(lease.url());
    Optional<Definition> definition = definitions.apply(lease);
    if (url.isEmpty() || definition.isEmpty()) {
      return new FetchedBuilder(defaultDelay)
          .refused(RefusalCause.SCOPE, "no source wants it any more");
    }
    return ask(lease, url.get(), definition.get());
  }

  private Answer ask(Lease lease, CanonicalUrl url, Definition definition) {
    Duration delay = definition.source().budget().delay();
    FetchedBuilder answer = new FetchedBuilder(delay == null ? defaultDelay : delay);
    if (!isWanted(lease, url, definition)) {
      return answer.refused(RefusalCause.SCOPE, "the source's scope no longer holds it");
    }
    if (!lease.seed() && definition.isTrap(url)) {
      return answer.refused(RefusalCause.TRAP, "pages like it brought nothing new");
    }
    PageRequest.Question question = question(lease, url, definition);
    boolean asksRobots = question.kind().map(Kind::asksRobots).orElse(true);
    return asksRobots ? pageIfAllowed(lease, question, answer) : page(lease, question, answer);
  }

  private PageRequest.Question question(Lease lease, CanonicalUrl url, Definition definition) {
    LeaseLimits limits = new LeaseLimits(definition.source().privateHosts(), lease.until(), clock);
    Optional<Kind> kind = definition.kindAt(url).filter(k -> lease.list());
    Optional<CanonicalUrl> changes = definition.changes(lease);
    return new PageRequest.Question(changes.orElse(url), limits, kind, changes.isEmpty());
  }

  private Answer pageIfAllowed(Lease lease, PageRequest.Question question, FetchedBuilder answer) {
    Instant before = clock.instant();
    Robots.Rules rules = robots.of(question.url().origin(), question.limits());
    if (isFresh(rules, before)) {
      claims.ended(lease, clock.instant());
    }
    if (rules.rules() == null) {
      return unanswered(answer, rules.answer());
    }
    answer.crawlDelay(rules.rules().crawlDelay(), config.crawlDelayLimit());
    if (!rules.rules().allows(question.url())) {
      return answer
          .robots(RobotsState.DISALLOWED)
          .refused(RefusalCause.ROBOTS, "robots.txt disallows it");
    }
    answer
        .robots(RobotsState.ALLOWED)
        .sitemaps(lease.seed() ? rules.rules().sitemaps() : List.of());
    return page(lease, question, answer);
  }

  /** Rules that still have all of their time were asked for just now. */
  private boolean isFresh(Robots.Rules rules, Instant before) {
    return !rules.answer().expires().isBefore(before.plus(config.robotsKept()));
  }

  /** The scope may have been narrowed since the page became known. */
  private static boolean isWanted(Lease lease, CanonicalUrl url, Definition definition) {
    AddressScope scope = definition.scope();
    return lease.seed()
        || (lease.list() && (scope.holdsHost(url) || definition.kindAt(url).isPresent()))
        || scope.holds(url, definition.kind().isPresent() ? 0 : lease.depth());
  }

  /** Without an address there was nobody to ask. */
  private static Answer unanswered(FetchedBuilder answer, RobotsAnswer robots) {
    boolean asked = robots.cause() == RefusalCause.ROBOTS_UNREACHABLE;
    return answer
        .robots(asked ? RobotsState.UNREACHABLE : null)
        .patience(robots.patience())
        .refused(robots.cause(), robots.detail());
  }

  /** Within the lease, after the pause that the claim's last request calls for. */
  private Answer page(Lease lease, PageRequest.Question question, FetchedBuilder answer) {
    Duration pause = claims.pause(lease, answer.delay(), clock.instant());
    if (!question.limits().hasTimeFor(pause.plus(config.callTimeout()))) {
      return answer.refused(RefusalCause.POSTPONED, "no time left in the lease");
    }
    try {
      TimeUnit.NANOSECONDS.sleep(pause.toNanos());
      Answer page = pages.send(lease, question, answer);
      claims.ended(lease, clock.instant());
      return page;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return answer.refused(RefusalCause.POSTPONED, "interrupted");
    }
  }

  @Override
  public void close() {
    web.close();
  }
}
