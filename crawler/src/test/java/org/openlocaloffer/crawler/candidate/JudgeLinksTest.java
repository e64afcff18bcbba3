package org.openlocaloffer.crawler.candidate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.crawler.fetch.Fetched;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.frontier.lease.Outcome;
import org.openlocaloffer.crawler.source.Definition;

/** Which links of a page or sitemap are followed. */
class JudgeLinksTest extends Judging {
  @Test
  void doesNotFollowLinksIntoATrap() {
    Source source =
        new Source("club", "Club", null, List.of("http://club.example/"), null, null, false, null);
    Definition trapped =
        Definition.of(source, Optional.empty(), Set.of("club.example/calendar?month"));

    Outcome outcome =
        judge(trapped)
            .judge(
                visit(true),
                ok(),
                html("Swim", PROSE + "<a href='/calendar?month=7'>a</a> <a href=/b>b</a>"))
            .outcome();

    assertThat(outcome.links()).extracting(Link::url).containsExactly("http://club.example/b");
    assertThat(outcome.refused()).containsEntry(RefusalCause.TRAP, 1);
  }

  @Test
  void noindexMakesNoCandidateAndNofollowNoLinks() {
    Judgement noindex =
        judge.judge(
            visit(false),
            ok(),
            html("Swim</title><meta name=robots content=noindex>", PROSE + "<a href=/a>a</a>"));
    assertThat(noindex.candidates()).isEmpty();
    assertThat(noindex.outcome().refused()).containsEntry(RefusalCause.NOINDEX, 1);
    assertThat(noindex.outcome().links()).hasSize(1);

    Judgement nofollow =
        judge.judge(
            visit(false),
            ok(),
            html("Swim</title><meta name=robots content=nofollow>", PROSE + "<a href=/a>a</a>"));
    assertThat(nofollow.candidates()).isNotEmpty();
    assertThat(nofollow.outcome().links()).isEmpty();
    Judgement link =
        judge.judge(
            visit(false), ok(), html("Swim", PROSE + "<a rel='ugc nofollow' href=/a>a</a>"));
    assertThat(link.outcome().links()).isEmpty();
  }

  @Test
  void aDuplicateLeadsToThePageToUse() {
    byte[] page = html("Swim</title><link rel=canonical href=/swim>", PROSE);
    Judgement judgement = judge.judge(visit(false), ok(), page);

    assertThat(judgement.candidates()).isEmpty();
    assertThat(judgement.outcome().refused()).containsEntry(RefusalCause.DUPLICATE, 1);
    assertThat(judgement.outcome().links())
        .extracting(Link::url)
        .containsExactly("http://club.example/swim");
    assertThat(judge.judge(visit(true), ok(), page).candidates()).as("a seed").isNotEmpty();
  }

  @Test
  void takesFromASitemapOnlyWhatIsWithinTheSource() {
    byte[] map =
        """
        <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>http://club.example/a</loc></url><url><loc>http://else.example/b</loc></url>
        <url><loc>http://club.example/private/c</loc></url></urlset>\
        """
            .getBytes(UTF_8);
    Fetched xml = fetched(200, null, "application/xml", null);

    Judgement judgement = judge.judge(visit(false), xml, map);
    assertThat(judgement.candidates()).isEmpty();
    assertThat(judgement.outcome().links())
        .extracting(Link::url)
        .containsExactly("http://club.example/a");
    assertThat(judgement.outcome().refused()).containsEntry(RefusalCause.SCOPE, 2);
  }

  @Test
  void handsOnWhenASitemapSaysThatAPageWasModified() {
    byte[] map =
        ("<urlset><url><loc>http://club.example/a</loc><lastmod>2026-11-20T08:00:00Z</lastmod>"
             + "</url><url><loc>http://club.example/b</loc><lastmod>lately</lastmod></url></urlset>")
            .getBytes(UTF_8);

    assertThat(
            judge
                .judge(visit(false), fetched(200, null, "application/xml", null), map)
                .outcome()
                .links())
        .extracting(Link::modified)
        .containsExactly(Instant.parse("2026-11-20T08:00:00Z"), null);
  }

  @Test
  void countsTheEntriesOfASitemapThatAreNotRead() {
    StringBuilder map = new StringBuilder("<?xml version='1.0'?><urlset>");
    for (int i = 0; i < 130; i++) {
      map.append("<url><loc>http://club.example/page-").append(i).append("</loc></url>");
    }
    byte[] body = map.append("</urlset>").toString().getBytes(UTF_8);
    Judgement judgement =
        judge.judge(visit(false), fetched(200, null, "application/xml", null), body);

    assertThat(judgement.outcome().links()).hasSize(100);
    assertThat(judgement.outcome().refused()).containsEntry(RefusalCause.TOO_MANY, 30);
  }

  @Test
  void countsTrapsAndShowsOne() {
    Judgement judgement =
        judge.judge(
            visit(true),
            ok(),
            html(
                "Swim",
                PROSE
                    + "<a href=/events?month=2031-05>Later</a><a href=/a/b/a/b/a/b>b</a>"
                    + "<a href=/"
                    + "a".repeat(2_100)
                    + ">c</a><a href=/events?month=2026-12>Next</a>"));

    assertThat(judgement.outcome().refused()).containsEntry(RefusalCause.TRAP, 3);
    assertThat(judgement.outcome().example().text())
        .isEqualTo("trap: calendar without end, http://club.example/events?month=2031-05");
    assertThat(judgement.outcome().links())
        .extracting(Link::url)
        .containsExactly("http://club.example/events?month=2026-12");
  }

  @Test
  void takesSoManyLinksOfAPageAndCountsTheRest() {
    StringBuilder links = new StringBuilder(PROSE);
    for (int i = 0; i < 130; i++) {
      links.append("<a href=/page-").append(i).append(">a</a>");
    }
    Judgement judgement = judge.judge(visit(true), ok(), html("Swim", links.toString()));

    assertThat(judgement.outcome().links()).hasSize(100);
    assertThat(judgement.outcome().refused()).containsEntry(RefusalCause.TOO_MANY, 30);
  }

  @Test
  void doesNotFollowAPageThatSaysItIsNotThere() {
    Judgement judgement =
        judge.judge(visit(false), ok(), html("Page not found", "<a href=/old/1>Try this</a>"));

    assertThat(judgement.candidates()).isEmpty();
    assertThat(judgement.outcome().refused()).containsOnlyKeys(RefusalCause.NOT_A_RESOURCE);
    assertThat(judgement.outcome().links()).isEmpty();
  }

  @Test
  void doesNotFollowWhatASiteAnswersToEveryAddress() {
    for (int i = 0; i < 3; i++) {
      assertThat(sameEverywhere(i).candidates()).as("page %s", i).hasSize(1);
      assertThat(sameEverywhere(i).candidates()).as("page %s again", i).hasSize(1);
    }

    Judgement fourth = sameEverywhere(3);
    assertThat(fourth.candidates()).isEmpty();
    assertThat(fourth.outcome().example().text())
        .isEqualTo("not-a-resource: says the same as other addresses");
    assertThat(fourth.outcome().links()).isEmpty();
  }

  private Judgement sameEverywhere(int number) {
    String url = "http://club.example/page/" + number;
    return judge.judge(
        lease(url, false, null, 0, null, false),
        ok(),
        html(
            "Swim",
            PROSE
                + "<a href=/"
                + number
                + ">More</a><a href='mailto:page"
                + number
                + "@club.example'>Write</a>"));
  }
}
