package org.openlocaloffer.crawler.candidate;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.crawler.feed.SitemapReader;
import org.openlocaloffer.crawler.fetch.Fetched;
import org.openlocaloffer.crawler.fetch.ProtocolConfig;
import org.openlocaloffer.crawler.frontier.Schedule;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.PageState;
import org.openlocaloffer.crawler.frontier.lease.PageState.Validators;
import org.openlocaloffer.crawler.source.Definition;

/**
 * Decides what a fetch came to: a candidate, links, another try, or nothing. Safe for use by many
 * threads.
 */
public final class Judge {
  /**
   * What every judgement goes by.
   *
   * @param redirects in a row before a page counts as a loop
   */
  record Rules(Schedule schedule, int redirects, Clock clock) {}

  private final Function<Lease, Optional<Definition>> definitions;
  private final Readings readings;
  private final Failures failures;
  private final Redirects redirects;

  Judge(Function<Lease, Optional<Definition>> definitions, Readings readings, Rules rules) {
    this.definitions = definitions;
    this.readings = readings;
    this.failures = new Failures(readings, rules.schedule(), rules.clock());
    this.redirects = new Redirects(rules.redirects(), rules.clock());
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
        definitions,
        new Readings(
            new PageReading(settings, config.agent().name(), clock),
            new SitemapReading(new SitemapReader(pages.sitemapBytes(), pages.sitemapEntries())),
            new EntryReading(memory, schedule, pages, clock)),
        new Rules(schedule, config.fetch().redirectLimit(), clock));
  }

  /**
   * A page that breaks us is refused like any other: it must not stop the rest, nor come back at
   * once.
   */
  public static Judgement broken(Lease lease, Fetched fetched, Throwable fault) {
    NextVisit tomorrow = new NextVisit(PageState.of(lease, 0), Duration.ofDays(1), null);
    String what = fault.getClass().getSimpleName();
    return Judgement.of(lease, fetched, Finding.refused(tomorrow, RefusalCause.UNREADABLE, what));
  }

  /** {@link Judgement#UNWANTED} where the source was removed or paused meanwhile. */
  public Judgement judge(Lease lease, Fetched fetched, byte[] body) {
    Optional<Definition> definition = definitions.apply(lease);
    if (definition.isEmpty()) {
      return Judgement.UNWANTED;
    }
    Visit visit = new Visit(lease, fetched, body, definition.get());
    Finding finding =
        find(visit)
            .with(readings.announced(visit))
            .with(Refusals.counted(RefusalCause.CRAWL_DELAY, fetched.crawlDelay() == null ? 0 : 1));
    return Judgement.of(lease, fetched, finding);
  }

  private Finding find(Visit visit) {
    Fetched fetched = visit.fetched();
    if (failures.isNoAnswer(visit)) {
      return failures.withoutChanges(visit);
    }
    if (fetched.cause() != null) {
      return failures.of(visit);
    }
    NextVisit next = NextVisit.asBefore(visit).present();
    if (fetched.unchanged()) {
      return Finding.nothing(readings.unchanged(visit, next.again(visit.revisit().same())));
    }
    if (fetched.redirects()) {
      return redirects.of(visit, next.again(visit.revisit().same()));
    }
    return readings.read(
        visit, next.validators(new Validators(fetched.etag(), fetched.lastModified())));
  }
}
