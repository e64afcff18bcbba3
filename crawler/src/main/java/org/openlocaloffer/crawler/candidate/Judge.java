package org.openlocaloffer.crawler.candidate;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.crawler.feed.SitemapReader;
import org.openlocaloffer.crawler.fetch.Fetched;
import org.openlocaloffer.crawler.frontier.Revisit;
import org.openlocaloffer.crawler.frontier.Schedule;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;
import org.openlocaloffer.crawler.frontier.lease.Cause;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.frontier.source.Definitions.Definition;

/**
 * Decides what a fetch came to: a candidate, links, another try, or nothing. Safe for use by many
 * threads.
 */
final class Judge {
  private final Schedule schedule;
  private final Function<Lease, Optional<Definition>> definitions;
  private final PageReading reading;
  private final SitemapReading sitemaps;
  private final int redirectLimit;
  private final Clock clock;

  Judge(
      Schedule schedule,
      Function<Lease, Optional<Definition>> definitions,
      PageReading reading,
      SitemapReading sitemaps,
      int redirectLimit,
      Clock clock) {
    this.schedule = schedule;
    this.definitions = definitions;
    this.reading = reading;
    this.sitemaps = sitemaps;
    this.redirectLimit = redirectLimit;
    this.clock = clock;
  }

  Judgement judge(Lease lease, Fetched fetched, byte[] body) {
    Optional<Definition> definition = definitions.apply(lease);
    if (definition.isEmpty()) {
      // The source is gone, and its pages with it: nothing will be stored.
      return new Judgement(new OutcomeBuilder(lease, fetched, Duration.ZERO).build(), null);
    }
    Revisit revisit = Revisit.of(definition.get().source().budget(), lease.revisit());
    OutcomeBuilder outcome = new OutcomeBuilder(lease, fetched, revisit.interval());
    if (lease.seed() && definition.get().source().scope().depth() > 0) {
      sitemaps.announced(lease, fetched, definition.get(), outcome);
    }
    if (fetched.crawlDelay() != null) {
      outcome.count(Cause.CRAWL_DELAY, 1);
    }
    if (fetched.cause() != null) {
      return refused(lease, fetched, revisit, outcome);
    }
    outcome.present();
    if (fetched.unchanged()) {
      return new Judgement(outcome.again(revisit.same()).build(), null);
    }
    if (fetched.redirects()) {
      outcome.again(revisit.same());
      redirect(lease, fetched, definition.get(), outcome);
      return new Judgement(outcome.build(), null);
    }
    outcome.validators(fetched.etag(), fetched.lastModified());
    Candidate candidate = read(lease, fetched, body, definition.get(), outcome);
    return new Judgement(outcome.build(), candidate);
  }

  private Candidate read(
      Lease lease, Fetched fetched, byte[] body, Definition definition, OutcomeBuilder outcome) {
    String type = type(fetched.contentType());
    boolean html =
        type.isEmpty() || type.equals("text/html") || type.equals("application/xhtml+xml");
    if (lease.sitemap() || (type.endsWith("xml") && !html && SitemapReader.looksLikeOne(body))) {
      outcome.says(
          ContentParts.ofList(body), Revisit.of(definition.source().budget(), lease.revisit()));
      sitemaps.read(lease, body, definition, outcome);
      return null;
    }
    if (!html) {
      outcome.refuse(Cause.TYPE, "no reader for " + type);
      return null;
    }
    return reading.read(lease, fetched, body, definition, outcome);
  }

  private static String type(String contentType) {
    return contentType == null
        ? ""
        : contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  private Judgement refused(Lease lease, Fetched fetched, Revisit revisit, OutcomeBuilder outcome) {
    Cause cause = fetched.cause();
    outcome.refuse(cause, fetched.detail());
    Candidate candidate = null;
    if (cause.isOfHost()) {
      outcome.block(schedule.block(lease.blocks(), fetched.patience()));
    } else if (cause == Cause.MISSING) {
      candidate = missing(lease, fetched, revisit, outcome);
    } else if (cause == Cause.TIMEOUT || fetched.status() >= 500) {
      outcome.retryIn(schedule.retry(lease.attempts() + 1));
    }
    // Any other will be no different soon: the page is looked at again with all the others.
    return new Judgement(outcome.build(), candidate);
  }

  private Candidate missing(Lease lease, Fetched fetched, Revisit revisit, OutcomeBuilder outcome) {
    boolean wasThere = lease.contentHash() != null && !lease.gone();
    if (!wasThere) {
      outcome.again(revisit.same()).missing(revisit.same().interval());
      return null;
    }
    if (!schedule.isGone(lease, clock.instant())) {
      outcome.missing(schedule.missing(revisit.interval()));
      return null;
    }
    outcome.missing(revisit.interval()).gone();
    return new Candidate.Gone(lease.url(), lease.sourceId(), clock.instant(), fetched.status());
  }

  private void redirect(
      Lease lease, Fetched fetched, Definition definition, OutcomeBuilder outcome) {
    Optional<CanonicalUrl> from = CanonicalUrl.of(lease.url());
    Optional<CanonicalUrl> target = from.flatMap(f -> CanonicalUrl.of(f, fetched.location()));
    if (target.isPresent() && LoginWall.stands(from.get(), target.get())) {
      outcome.wall("redirects to " + fetched.location());
    } else if (target.isEmpty() || !definition.scope().holds(target.get())) {
      outcome.refuse(Cause.SCOPE, "redirects to " + fetched.location());
    } else if (target.get().text().equals(lease.url()) || lease.hops() >= redirectLimit) {
      outcome.refuse(Cause.REDIRECT_LOOP, "redirects to " + fetched.location());
    } else {
      CanonicalUrl url = target.get();
      outcome
          .redirectTo(url.text())
          .link(new Link(url.text(), url.host(), lease.depth(), lease.sitemap(), lease.hops() + 1));
    }
  }
}
