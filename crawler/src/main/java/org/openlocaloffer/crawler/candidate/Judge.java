package org.openlocaloffer.crawler.candidate;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.crawler.feed.SitemapReader;
import org.openlocaloffer.crawler.fetch.Fetched;
import org.openlocaloffer.crawler.fetch.ProtocolConfig;
import org.openlocaloffer.crawler.frontier.Revisit;
import org.openlocaloffer.crawler.frontier.Schedule;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;
import org.openlocaloffer.crawler.frontier.address.Trap;
import org.openlocaloffer.crawler.frontier.lease.Cause;
import org.openlocaloffer.crawler.frontier.lease.EntryState;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.frontier.lease.ListVisits;
import org.openlocaloffer.crawler.source.Definition;

/**
 * Decides what a fetch came to: a candidate, links, another try, or nothing. Safe for use by many
 * threads.
 */
public final class Judge {
  private final Schedule schedule;
  private final Function<Lease, Optional<Definition>> definitions;
  private final Readings readings;
  private final int redirectLimit;
  private final Clock clock;

  Judge(
      Schedule schedule,
      Function<Lease, Optional<Definition>> definitions,
      Readings readings,
      int redirectLimit,
      Clock clock) {
    this.schedule = schedule;
    this.definitions = definitions;
    this.readings = readings;
    this.redirectLimit = redirectLimit;
    this.clock = clock;
  }

  /** As the crawler's settings say. */
  public static Judge of(
      ProtocolConfig config,
      PageSettings settings,
      Function<Lease, Optional<Definition>> definitions,
      EntryMemory memory) {
    Clock clock = Clock.systemUTC();
    PageConfig pages = settings.limits();
    Schedule schedule = new Schedule(config.frontier());
    return new Judge(
        schedule,
        definitions,
        new Readings(
            new PageReading(settings, config.agent().name(), clock),
            new SitemapReading(new SitemapReader(pages.sitemapBytes(), pages.sitemapEntries())),
            new EntryReading(memory, schedule, pages, clock)),
        config.fetch().redirectLimit(),
        clock);
  }

  /**
   * A page that breaks us is refused like any other: it must not stop the rest, nor come back at
   * once.
   */
  public static Judgement broken(Lease lease, Fetched fetched, Throwable fault) {
    OutcomeBuilder outcome =
        new OutcomeBuilder(lease, fetched, Duration.ofDays(1))
            .refuse(Cause.UNREADABLE, fault.getClass().getSimpleName());
    return new Judgement(outcome.build(), List.of());
  }

  /** {@link Judgement#UNWANTED} where the source was removed or paused meanwhile. */
  public Judgement judge(Lease lease, Fetched fetched, byte[] body) {
    Optional<Definition> definition = definitions.apply(lease);
    if (definition.isEmpty()) {
      return Judgement.UNWANTED;
    }
    Revisit revisit = Revisit.of(definition.get().source().budget(), lease.revisit());
    OutcomeBuilder outcome = new OutcomeBuilder(lease, fetched, revisit.interval());
    readings.announced(lease, fetched, definition.get(), outcome);
    if (fetched.crawlDelay() != null) {
      outcome.count(Cause.CRAWL_DELAY, 1);
    }
    boolean changes = definition.get().changes(lease).isPresent();
    if (changes && isNoAnswer(fetched)) {
      // Says nothing of the list itself, which is asked next.
      outcome.refuse(
          fetched.cause() == null ? Cause.STATUS : fetched.cause(), "asked for changes alone");
      outcome.visits(null).retryIn(schedule.retry(lease.attempts() + 1));
      return new Judgement(outcome.build(), List.of());
    }
    if (fetched.cause() != null) {
      return refused(lease, fetched, revisit, outcome);
    }
    outcome.present();
    if (fetched.unchanged()) {
      if (lease.listVisits() != null) {
        outcome.visits(ListVisits.whole(clock.instant()));
      }
      return new Judgement(outcome.again(revisit.same()).build(), List.of());
    }
    if (fetched.redirects()) {
      outcome.again(revisit.same());
      redirect(lease, fetched, definition.get(), outcome);
      return new Judgement(outcome.build(), List.of());
    }
    outcome.validators(fetched.etag(), fetched.lastModified());
    List<Candidate> candidates =
        readings.read(new Visit(lease, fetched, body), definition.get(), outcome);
    return new Judgement(outcome.build(), candidates);
  }

  /** To a question that is not the lease's own address; a host that wants patience is no answer. */
  private static boolean isNoAnswer(Fetched fetched) {
    Cause cause = fetched.cause();
    return cause == null
        ? fetched.redirects() || fetched.unchanged()
        : cause == Cause.ROBOTS || (!cause.isOfHost() && fetched.status() / 100 == 4);
  }

  private Judgement refused(Lease lease, Fetched fetched, Revisit revisit, OutcomeBuilder outcome) {
    Cause cause = fetched.cause();
    outcome.refuse(cause, fetched.detail());
    List<Candidate> candidates = List.of();
    if (cause.isOfHost()) {
      outcome.block(schedule.block(lease.blocks(), fetched.patience()));
    } else if (cause == Cause.MISSING) {
      candidates = missing(lease, fetched, revisit, outcome);
    } else if (cause == Cause.TIMEOUT || fetched.status() >= 500) {
      if (cause == Cause.TIMEOUT) {
        // Whoever is so slow has enough to do; the page itself waits behind the host's others.
        outcome.block(schedule.block(lease.blocks(), null));
      }
      outcome.retryIn(schedule.retry(lease.attempts() + 1));
    }
    // Any other will be no different soon: the page is looked at again with all the others.
    return new Judgement(outcome.build(), candidates);
  }

  /** A list has no content of its own: what it takes along is the entries that it held. */
  private List<Candidate> missing(
      Lease lease, Fetched fetched, Revisit revisit, OutcomeBuilder outcome) {
    List<EntryState> entries = readings.known(lease);
    boolean wasThere = lease.contentHash() != null && !lease.gone();
    if (!wasThere && entries.isEmpty()) {
      outcome.again(revisit.same()).missing(revisit.same().interval());
      return List.of();
    }
    if (!schedule.isGone(lease.missing(), lease.missingSince(), clock.instant())) {
      outcome.missing(schedule.missing(revisit.interval()));
      return List.of();
    }
    outcome.missing(revisit.interval());
    if (!wasThere) {
      return readings.entries().gone(lease, entries, outcome);
    }
    outcome.gone();
    return List.of(
        new Candidate.Gone(lease.url(), lease.sourceId(), clock.instant(), fetched.status()));
  }

  private void redirect(
      Lease lease, Fetched fetched, Definition definition, OutcomeBuilder outcome) {
    Optional<CanonicalUrl> from = CanonicalUrl.of(lease.url());
    Optional<CanonicalUrl> target = from.flatMap(f -> CanonicalUrl.of(f, fetched.location()));
    if (target.isPresent() && LoginWall.stands(from.get(), target.get())) {
      outcome.wall("redirects to " + fetched.location());
    } else if (target.isEmpty() || !definition.scope().holds(target.get())) {
      outcome.refuse(Cause.SCOPE, "redirects to " + fetched.location());
    } else if (Trap.in(target.get(), today()).isPresent()) {
      outcome.refuse(Cause.TRAP, "redirects to " + fetched.location());
    } else if (target.get().text().equals(lease.url()) || lease.hops() >= redirectLimit) {
      outcome.refuse(Cause.REDIRECT_LOOP, "redirects to " + fetched.location());
    } else {
      CanonicalUrl url = target.get();
      outcome
          .redirectTo(url.text())
          .link(new Link(url.text(), url.host(), lease.depth(), lease.list(), lease.hops() + 1));
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(ZoneOffset.UTC));
  }
}
