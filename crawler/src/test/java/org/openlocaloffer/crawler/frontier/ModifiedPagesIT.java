package org.openlocaloffer.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.frontier.lease.Outcome;
import org.openlocaloffer.crawler.frontier.lease.Outcome.Pace;

/**
 * What a sitemap says of when its pages were modified. The source's pages are visited every 7 days,
 * and no sooner than after 42 hours; a page was visited three days ago, its sitemap is read now.
 */
class ModifiedPagesIT extends FrontierTables {
  private static final String PAGE = "http://club.example/swim";
  private static final String SITEMAP = "http://club.example/";

  @BeforeEach
  void visitPage() {
    put(FrontierFixture.aSource("club", 10, NO_DELAY));
    store(claim(SITEMAP), FrontierFixture.aLink(PAGE));
    store(claim(PAGE));
    visited(PAGE, Duration.ofDays(3));
  }

  @Test
  void aPageModifiedSinceItsVisitIsDue() {
    read(Instant.now().minus(Duration.ofDays(2)));

    assertThat(frontier.claim(10)).extracting(Lease::url).containsExactly(PAGE);
  }

  @Test
  void aPageModifiedBeforeItsVisitOrNobodyKnowsWhenIsNotHurried() {
    String due = due();

    read(Instant.now().minus(Duration.ofDays(4)));
    read(null);

    assertThat(due()).isEqualTo(due);
    assertThat(frontier.claim(10)).isEmpty();
  }

  @Test
  void aSitemapThatSaysNowOrTomorrowAtEveryReadingIsHeardNoSoonerThanTheSourceAllows() {
    read(Instant.now().plus(Duration.ofDays(1)));
    store(claim(PAGE));
    for (Instant modified : List.of(Instant.now(), Instant.parse("2099-01-01T00:00:00Z"))) {
      read(modified);

      assertThat(frontier.claim(10)).as("modified %s", modified).isEmpty();
      assertThat(
              number(
                  "select round(extract(epoch from due_at - visited_at) / 3600) from page where url"
                      + " = '"
                      + PAGE
                      + "'"))
          .as("hours")
          .isEqualTo(42);
    }
  }

  @Test
  void aPageThatFailsIsTriedAgainWhenItsTurnComes() {
    sql("update page set attempts = 2 where url = '" + PAGE + "'");

    read(Instant.now());

    assertThat(frontier.claim(10)).isEmpty();
  }

  @Test
  void aPageThatIsBeingVisitedIsNotVisitedTwice() {
    sql("update page set due_at = now() where url = '" + PAGE + "'");
    Lease sitemap = claimSitemapBeside();

    store(sitemap, modified(Instant.now()));

    assertThat(frontier.claim(10)).isEmpty();
  }

  private Lease claimSitemapBeside() {
    sql("update page set due_at = now() where url = '" + SITEMAP + "'");
    sql("update host set free_at = now(), due_at = now()");
    List<Lease> both = frontier.claim(10);
    assertThat(both).extracting(Lease::url).containsExactlyInAnyOrder(PAGE, SITEMAP);
    return both.stream().filter(lease -> lease.url().equals(SITEMAP)).findFirst().orElseThrow();
  }

  /** The sitemap, which names the page. */
  private void read(Instant modified) {
    store(claim(SITEMAP), modified(modified));
  }

  private static Link modified(Instant modified) {
    return FrontierFixture.aLink(PAGE).modifiedAt(modified);
  }

  private Lease claim(String url) {
    sql("update page set due_at = now() where url = '" + url + "'");
    sql("update host set free_at = now(), due_at = now()");
    List<Lease> leases = frontier.claim(10);
    assertThat(leases).extracting(Lease::url).containsExactly(url);
    return leases.get(0);
  }

  private void store(Lease lease, Link... links) {
    Outcome outcome =
        FrontierFixture.anOutcome(lease, Duration.ofDays(7), new Pace(Duration.ZERO, null), links);
    assertThat(frontier.store(List.of(outcome))).isEqualTo(1);
  }

  private static void visited(String url, Duration ago) {
    sql(
        "update page set visited_at = now() - interval '%s', due_at = now() - interval '%s' + interval '7 days' where url = '%s'"
            .formatted(ago, ago, url));
    sql("update host set due_at = (select n.due_at from next_due(name) n)");
  }

  private static String due() {
    return text("select due_at from page where url = '" + PAGE + "'");
  }
}
