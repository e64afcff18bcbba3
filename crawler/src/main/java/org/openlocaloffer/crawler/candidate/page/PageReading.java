package org.openlocaloffer.crawler.candidate.page;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.crawler.candidate.outcome.OutcomeBuilder;
import org.openlocaloffer.crawler.candidate.outcome.Visit;
import org.openlocaloffer.crawler.extract.Extraction;
import org.openlocaloffer.crawler.extract.Extractor;
import org.openlocaloffer.crawler.extract.Page;
import org.openlocaloffer.crawler.extract.RobotsWishes;
import org.openlocaloffer.crawler.fetch.Fetched;
import org.openlocaloffer.crawler.frontier.Revisit;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;
import org.openlocaloffer.crawler.frontier.lease.Cause;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.frontier.source.Definition;

/**
 * An HTML page: its links, and what it claims where it is worth a look and not what it was already.
 */
public final class PageReading {
  /** Characters of text in a candidate; longer pages are books. */
  private static final int LONGEST_TEXT = 400_000;

  private final Repeats repeats = new Repeats();
  private final Extractor extractor;
  private final Outlinks outlinks;
  private final String agent;
  private final Clock clock;

  public PageReading(PageSettings settings, String agent, Clock clock) {
    this.extractor = new Extractor(settings.offer(), agent, clock);
    this.outlinks = new Outlinks(settings.limits().outlinks(), clock);
    this.agent = agent;
    this.clock = clock;
  }

  /**
   * Empty where the page makes no candidate; why is in the outcome.
   *
   * @param follow whether its links belong to the source; not where a feed names the pages
   */
  public List<Candidate> read(
      Visit visit, Definition definition, OutcomeBuilder outcome, boolean follow) {
    Lease lease = visit.lease();
    Extraction page = extractor.extract(page(visit));
    RobotsWishes wishes = wishes(visit.fetched(), page);
    Content content = Content.of(page);
    Optional<String> emptiness = emptiness(lease, page, content);
    if (follow && !wishes.nofollow() && emptiness.isEmpty()) {
      outlinks.follow(lease, page, definition, outcome);
    }
    Revisit revisit = Revisit.of(definition.source().budget(), lease.revisit());
    if (lease.contentHash() == null) {
      outcome.says(content.parts(), revisit);
    }
    boolean refused =
        isUnwanted(wishes, outcome)
            || isWall(visit, page, outcome)
            || isNothing(emptiness, outcome)
            || isDuplicate(lease, page, definition, outcome)
            || isWorthless(lease, page, outcome);
    if (refused) {
      return List.of();
    }
    if (content.isThatOf(lease)) {
      outcome.again(revisit.same());
      return List.of();
    }
    outcome.says(content.parts(), revisit).found(content.hash());
    return List.of(found(lease, page, content));
  }

  private static Page page(Visit visit) {
    return new Page(
        HttpUrl.get(visit.lease().url()).uri(), visit.body(), visit.fetched().contentType());
  }

  private RobotsWishes wishes(Fetched fetched, Extraction page) {
    return RobotsTag.wishes(fetched.robotsTag(), agent, clock.instant())
        .and(new RobotsWishes(page.noindex(), page.nofollow()));
  }

  /**
   * Why this is what the site answers to any address, with links to more of the same; empty where
   * it is a page. One that was a page before stays one.
   */
  private Optional<String> emptiness(Lease lease, Extraction page, Content content) {
    if (lease.seed() || content.isThatOf(lease)) {
      return Optional.empty();
    }
    if (Worth.isNotFound(page)) {
      return Optional.of("says that it was not found");
    }
    return page.canonical() == null
            && repeats.has(lease.sourceId(), content.textHash(), lease.url())
        ? Optional.of("says the same as other addresses")
        : Optional.empty();
  }

  private static boolean isUnwanted(RobotsWishes wishes, OutcomeBuilder outcome) {
    if (wishes.noindex()) {
      outcome.refuse(Cause.NOINDEX, null);
    }
    return wishes.noindex();
  }

  private static boolean isWall(Visit visit, Extraction page, OutcomeBuilder outcome) {
    Lease lease = visit.lease();
    boolean isKnown = lease.contentHash() != null;
    boolean wall = (isKnown || !lease.seed()) && LoginWall.stands(lease, page, visit.body());
    if (wall) {
      outcome.wall("asks to sign in");
    }
    return wall;
  }

  private static boolean isNothing(Optional<String> emptiness, OutcomeBuilder outcome) {
    emptiness.ifPresent(why -> outcome.refuse(Cause.NOT_A_RESOURCE, why));
    return emptiness.isPresent();
  }

  private static boolean isDuplicate(
      Lease lease, Extraction page, Definition definition, OutcomeBuilder outcome) {
    Optional<CanonicalUrl> better =
        Optional.ofNullable(page.canonical())
            .filter(url -> !lease.seed())
            .flatMap(url -> CanonicalUrl.of(url.toString()))
            .filter(url -> !url.text().equals(lease.url()))
            .filter(url -> definition.scope().holds(url, lease.depth()));
    better.ifPresent(
        url ->
            outcome
                .link(new Link(url.text(), url.host(), lease.depth(), false, 0))
                .refuse(Cause.DUPLICATE, "the page to use is " + url.text()));
    return better.isPresent();
  }

  private static boolean isWorthless(Lease lease, Extraction page, OutcomeBuilder outcome) {
    Optional<String> refusal = lease.seed() ? Optional.empty() : Worth.refusal(page);
    refusal.ifPresent(why -> outcome.refuse(Cause.NOT_A_RESOURCE, why));
    return refusal.isPresent();
  }

  private Candidate found(Lease lease, Extraction page, Content content) {
    String text =
        page.text().length() <= LONGEST_TEXT ? page.text() : page.text().substring(0, LONGEST_TEXT);
    return new Candidate.Found(
        lease.url(),
        lease.sourceId(),
        clock.instant(),
        content.hash(),
        page.title(),
        text,
        page.snapshotHtml(),
        page.language(),
        page.claims(),
        content.changedSince(lease));
  }
}
