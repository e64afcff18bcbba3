package org.openlocaloffer.crawler.candidate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.source.Scope;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.crawler.candidate.list.SitemapReading;
import org.openlocaloffer.crawler.candidate.outcome.PageConfig;
import org.openlocaloffer.crawler.candidate.page.PageReading;
import org.openlocaloffer.crawler.candidate.page.PageSettings;
import org.openlocaloffer.crawler.extract.topic.Vocabulary;
import org.openlocaloffer.crawler.feed.SitemapReader;
import org.openlocaloffer.crawler.fetch.Fetched;
import org.openlocaloffer.crawler.frontier.Examples;
import org.openlocaloffer.crawler.frontier.Schedule;
import org.openlocaloffer.crawler.frontier.lease.Cause;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.frontier.lease.Outcome;
import org.openlocaloffer.crawler.frontier.lease.Outcome.Yield;
import org.openlocaloffer.crawler.frontier.source.Definition;

class JudgeTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final String HOME = "http://club.example/";
  private static final String PROSE =
      "<p>"
          + "Swimming for disabled children and their families every Saturday at the pool. "
              .repeat(5)
          + "</p>";

  private final Judge judge = judge(new Scope(null, null, List.of("/private"), 2));

  @Test
  void aPageIsACandidateAndItsLinksAreKnown() {
    Judgement judgement =
        judge.judge(
            visit(true),
            ok(),
            html(
                "Swim",
                PROSE
                    + "<a href=/a>a</a><a href=/private/b>b</a><a"
                    + " href=http://else.example/>c</a>"));

    Candidate.Found found = (Candidate.Found) judgement.candidates().get(0);
    assertThat(found.title()).isEqualTo("Swim");
    assertThat(found.contentHash()).isEqualTo(judgement.outcome().state().contentHash());
    assertThat(judgement.outcome().yield()).isEqualTo(new Yield(1, 0));
    assertThat(judgement.outcome().links())
        .extracting(Link::url)
        .containsExactly("http://club.example/a");
    assertThat(judgement.outcome().refused()).containsEntry(Cause.SCOPE, 2);
    assertThat(judgement.outcome().dueIn()).isEqualTo(Duration.ofDays(7));
  }

  @Test
  void sameContentMakesNoSecondCandidate() {
    String hash =
        judge.judge(visit(true), ok(), html("Swim", PROSE)).outcome().state().contentHash();

    Judgement again =
        judge.judge(seen(hash, 0, null, false), ok(), html("Swim", PROSE + "<!-- new -->"));
    assertThat(again.candidates()).isEmpty();
    assertThat(again.outcome().state().contentHash()).isEqualTo(hash);
    assertThat(judge.judge(seen(hash, 0, null, false), ok(), html("Swim now", PROSE)).candidates())
        .isNotEmpty();
  }

  @Test
  void notModifiedKeepsAllThatWasKnown() {
    Judgement judgement = judge.judge(seen("hash", 1, NOW, false), answer(304, null), new byte[0]);

    assertThat(judgement.candidates()).isEmpty();
    assertThat(judgement.outcome().state().contentHash()).isEqualTo("hash");
    assertThat(judgement.outcome().state().missing()).isZero();
    assertThat(judgement.outcome().fetched()).isTrue();
  }

  @Test
  void saysWhichPartsOfAPageChangedSinceItWasSent() {
    Outcome first =
        judge.judge(visit(true), ok(), html("Swim", PROSE + "Ring 01632 960123.")).outcome();
    Lease again = revisit(first);

    Judgement changed = judge.judge(again, ok(), html("Swim", PROSE + "Ring 01632 960456."));

    assertThat(((Candidate.Found) changed.candidates().get(0)).changed())
        .containsExactly("phone", "text");
    Judgement fresh = judge.judge(visit(true), ok(), html("Swim", PROSE));
    assertThat(((Candidate.Found) fresh.candidates().get(0)).changed()).isEmpty();
  }

  @Test
  void aChangedContactAloneMakesACandidateThatNamesIt() {
    String written = PROSE + "<a href='mailto:%s@club.example'>Write to us</a>";
    Outcome first = judge.judge(visit(false), ok(), html("Swim", written.formatted("a"))).outcome();
    Lease again = revisit(first);

    assertThat(judge.judge(again, ok(), html("Swim", written.formatted("a"))).candidates())
        .isEmpty();
    Judgement changed = judge.judge(again, ok(), html("Swim", written.formatted("b")));
    assertThat(((Candidate.Found) changed.candidates().get(0)).changed()).containsExactly("email");
  }

  @Test
  void keepsWhatItKnewOfAPageBehindALoginWall() {
    Outcome first = judge.judge(visit(false), ok(), html("Swim", PROSE)).outcome();
    byte[] form = html("Members", "<form><input name=p type=password></form>");

    for (Judgement wall :
        List.of(
            judge.judge(revisit(first), ok(), form),
            judge.judge(revisit(first), ok(), html("Sign in to continue", "<p>Hello.</p>")),
            judge.judge(revisit(first), redirect("/account/login?next=/"), new byte[0]))) {
      assertThat(wall.candidates()).isEmpty();
      assertThat(wall.outcome().refused()).containsEntry(Cause.LOGIN_WALL, 1);
      assertThat(wall.outcome().links()).isEmpty();
      assertThat(wall.outcome().state().contentHash()).isEqualTo(first.state().contentHash());
      assertThat(wall.outcome().state().etag()).isNull();
      assertThat(wall.outcome().state().missing()).isZero();
    }
  }

  @Test
  void aPageWithAPasswordFieldBesideItsTextIsNoWall() {
    Outcome first = judge.judge(visit(false), ok(), html("Swim", PROSE)).outcome();
    byte[] changed = html("Swim", "<p>Now on Sundays.</p><form><input type=password></form>");

    assertThat(judge.judge(revisit(first), ok(), changed).outcome().refused())
        .doesNotContainKey(Cause.LOGIN_WALL);
  }

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
    assertThat(outcome.refused()).containsEntry(Cause.TRAP, 1);
  }

  @Test
  void looksAgainSoonerAtPagesThatChangeAndLaterAtThoseThatDoNot() {
    Outcome first = judge.judge(visit(true), ok(), html("Swim", PROSE)).outcome();
    assertThat(first.dueIn()).isEqualTo(Duration.ofDays(7));

    Outcome same = judge.judge(revisit(first), ok(), html("Swim", PROSE)).outcome();
    assertThat(same.dueIn()).isEqualTo(Duration.ofHours(7 * 24 + 84));
    Outcome notModified = judge.judge(revisit(same), answer(304, null), new byte[0]).outcome();
    assertThat(notModified.dueIn()).isEqualTo(Duration.ofHours(378));
    Outcome changed = judge.judge(revisit(notModified), ok(), html("Swim now", PROSE)).outcome();
    assertThat(changed.dueIn()).isEqualTo(Duration.ofHours(189));
  }

  @Test
  void looksAgainSoonerAtSitemapsThatChange() {
    Fetched xml = fetched(200, null, "application/xml", null);
    byte[] map = "<urlset><url><loc>http://club.example/a</loc></url></urlset>".getBytes(UTF_8);
    byte[] more = "<urlset><url><loc>http://club.example/b</loc></url></urlset>".getBytes(UTF_8);
    Outcome first = judge.judge(visit(false), xml, map).outcome();

    assertThat(judge.judge(revisit(first), xml, map).outcome().dueIn())
        .isGreaterThan(Duration.ofDays(7));
    assertThat(judge.judge(revisit(first), xml, more).outcome().dueIn())
        .isLessThan(Duration.ofDays(7));
  }

  @Test
  void aPageIsGoneAfterTwoVisitsADayApartAndOnlyOnce() {
    Judgement first =
        judge.judge(seen("hash", 0, null, false), answer(404, Cause.MISSING), new byte[0]);
    assertThat(first.candidates()).isEmpty();
    assertThat(first.outcome().state().missing()).isEqualTo(1);
    assertThat(first.outcome().dueIn()).isEqualTo(Duration.ofDays(1));

    Judgement tooSoon =
        judge.judge(
            seen("hash", 1, NOW.minusSeconds(60), false), answer(404, Cause.MISSING), new byte[0]);
    assertThat(tooSoon.candidates()).isEmpty();

    Judgement second =
        judge.judge(
            seen("hash", 1, NOW.minusSeconds(86_400), false),
            answer(410, Cause.MISSING),
            new byte[0]);
    assertThat(second.candidates())
        .containsExactly(new Candidate.Gone("http://club.example/", "club", NOW, 410));
    assertThat(second.outcome().state().gone()).isTrue();

    Judgement third =
        judge.judge(
            seen(null, 2, NOW.minusSeconds(99_999), true), answer(404, Cause.MISSING), new byte[0]);
    assertThat(third.candidates()).isEmpty();
    assertThat(third.outcome().state().gone()).isTrue();
  }

  @Test
  void aPageThatComesBackIsACandidateAgain() {
    Judgement judgement = judge.judge(seen(null, 2, NOW, true), ok(), html("Swim", PROSE));

    assertThat(judgement.candidates()).hasOnlyElementsOfType(Candidate.Found.class);
    assertThat(judgement.outcome().state().gone()).isFalse();
    assertThat(judgement.outcome().state().missing()).isZero();
  }

  @Test
  void aPageThatNeverWasIsNotGone() {
    Judgement judgement =
        judge.judge(
            seen(null, 1, NOW.minusSeconds(99_999), false),
            answer(404, Cause.MISSING),
            new byte[0]);

    assertThat(judgement.candidates()).isEmpty();
  }

  @Test
  void noindexMakesNoCandidateAndNofollowNoLinks() {
    Judgement noindex =
        judge.judge(
            visit(false),
            ok(),
            html("Swim</title><meta name=robots content=noindex>", PROSE + "<a href=/a>a</a>"));
    assertThat(noindex.candidates()).isEmpty();
    assertThat(noindex.outcome().refused()).containsEntry(Cause.NOINDEX, 1);
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
    assertThat(judgement.outcome().refused()).containsEntry(Cause.DUPLICATE, 1);
    assertThat(judgement.outcome().links())
        .extracting(Link::url)
        .containsExactly("http://club.example/swim");
    assertThat(judge.judge(visit(true), ok(), page).candidates()).as("a seed").isNotEmpty();
  }

  @Test
  void refusesPagesThatSayNothingUnlessAnAdminNamedThem() {
    byte[] empty = html("Page not found", "<p>Sorry, we cannot find that page.</p>");

    Judgement judgement = judge.judge(visit(false), ok(), empty);
    assertThat(judgement.candidates()).isEmpty();
    assertThat(judgement.outcome().refused()).containsEntry(Cause.NOT_A_RESOURCE, 1);
    assertThat(judge.judge(visit(true), ok(), empty).candidates()).isNotEmpty();
  }

  @Test
  void followsRedirectsWithinTheSourceAndNotForEver() {
    assertThat(judge.judge(visit(true), redirect("/new"), new byte[0]).outcome().links())
        .extracting(Link::url, Link::hops, Link::depth)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("http://club.example/new", 1, 0));
    assertThat(refusal(visit(true), redirect("http://else.example/"))).containsKey(Cause.SCOPE);
    assertThat(refusal(visit(true), redirect("http://127.0.0.1:8080/"))).containsKey(Cause.SCOPE);
    assertThat(refusal(visit(true), redirect("/"))).containsKey(Cause.REDIRECT_LOOP);
  }

  @Test
  void blocksTheHostAndNotThePage() {
    Fetched busy = answer(503, Cause.BLOCKED);
    assertThat(judge.judge(visit(true), busy, new byte[0]).outcome().pace().block())
        .isEqualTo(Duration.ofMinutes(1));
    Fetched silent = answer(0, Cause.ROBOTS_UNREACHABLE);
    assertThat(judge.judge(visit(true), silent, new byte[0]).outcome().pace().block()).isNotNull();
  }

  @Test
  void leavesAHostAloneThatTakesTooLongAndThePageForLonger() {
    Outcome slow = judge.judge(visit(true), answer(0, Cause.TIMEOUT), new byte[0]).outcome();

    assertThat(slow.pace().block()).isEqualTo(Duration.ofMinutes(1));
    assertThat(slow.state().attempts()).isEqualTo(1);
    assertThat(slow.dueIn()).isEqualTo(Duration.ofMinutes(1));
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
    assertThat(judgement.outcome().refused()).containsEntry(Cause.SCOPE, 2);
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

    assertThat(judgement.outcome().refused()).containsEntry(Cause.TRAP, 3);
    assertThat(judgement.outcome().example())
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
    assertThat(judgement.outcome().refused()).containsEntry(Cause.TOO_MANY, 30);
  }

  @Test
  void doesNotFollowAPageThatSaysItIsNotThere() {
    Judgement judgement =
        judge.judge(visit(false), ok(), html("Page not found", "<a href=/old/1>Try this</a>"));

    assertThat(judgement.candidates()).isEmpty();
    assertThat(judgement.outcome().refused()).containsOnlyKeys(Cause.NOT_A_RESOURCE);
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
    assertThat(fourth.outcome().example())
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://2130706433/",
        "http://0177.0.0.1/",
        "http://0x7f.1/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::127.0.0.1]/",
        "http://localhost/",
        "http://localhost./",
        "//\uff11\uff12\uff17.0.0.1/",
        "http://club.example@127.0.0.1/",
        "http://ann:pass@club.example/",
        "file:///etc/hosts",
        "gopher://127.0.0.1:6379/"
      })
  void followsNoRedirectOutOfTheSource(String location) {
    Judgement judgement = judge.judge(visit(false), redirect(location), new byte[0]);

    assertThat(judgement.outcome().refused()).containsOnlyKeys(Cause.SCOPE);
    assertThat(judgement.outcome().links()).isEmpty();
  }

  @Test
  void followsNoRedirectIntoATrap() {
    Judgement judgement = judge.judge(visit(false), redirect("/a/b/a/b/a/b/"), new byte[0]);

    assertThat(judgement.outcome().refused()).containsOnlyKeys(Cause.TRAP);
    assertThat(judgement.outcome().links()).isEmpty();
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
    assertThat(judgement.outcome().refused()).containsEntry(Cause.TOO_MANY, 30);
  }

  @Test
  void refusesTypesThatNothingReads() {
    Fetched calendar = fetched(200, null, "text/calendar", null);

    assertThat(refusal(visit(false), calendar)).containsKey(Cause.TYPE);
  }

  private java.util.Map<Cause, Integer> refusal(Lease lease, Fetched fetched) {
    Judgement judgement = judge.judge(lease, fetched, new byte[0]);
    assertThat(judgement.candidates()).isEmpty();
    return judgement.outcome().refused();
  }

  private static Judge judge(Scope scope) {
    Source source =
        new Source("club", "Club", null, List.of("http://club.example/"), scope, null, false, null);
    return judge(Definition.of(source, Optional.empty()));
  }

  private static Judge judge(Definition definition) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new Judge(
        new Schedule(Examples.config()),
        lease -> Optional.of(definition),
        new Readings(
            new PageReading(
                new PageSettings(new PageConfig(100, 1_000_000, 100, 100), Vocabulary.NONE),
                "OpenLocalOffer",
                clock),
            new SitemapReading(new SitemapReader(1_000_000, 100)),
            null),
        5,
        clock);
  }

  private static Lease visit(boolean seed) {
    return lease(HOME, seed, null, 0, null, false);
  }

  private static Lease seen(String hash, int missing, Instant since, boolean gone) {
    return lease(HOME, false, hash, missing, since, gone);
  }

  /** The next visit after this one. */
  private static Lease revisit(Outcome last) {
    Outcome.PageState state = last.state();
    return new Lease(
        last.lease().url(),
        last.lease().host(),
        2,
        NOW.plusSeconds(60),
        "club",
        1,
        0,
        last.lease().seed(),
        false,
        0,
        true,
        0,
        0,
        state.etag(),
        state.lastModified(),
        state.contentHash(),
        state.missing(),
        null,
        state.gone(),
        state.revisit(),
        state.parts(),
        null);
  }

  private static Lease lease(
      String url, boolean seed, String hash, int missing, Instant since, boolean gone) {
    return new Lease(
        url,
        "club.example",
        1,
        NOW.plusSeconds(60),
        "club",
        1,
        0,
        seed,
        false,
        0,
        hash != null,
        0,
        0,
        null,
        null,
        hash,
        missing,
        since,
        gone,
        null,
        null,
        null);
  }

  private static Fetched ok() {
    return fetched(200, null, "text/html; charset=utf-8", null);
  }

  private static Fetched redirect(String location) {
    return fetched(301, null, null, location);
  }

  private static Fetched answer(int status, Cause cause) {
    return fetched(status, cause, null, null);
  }

  private static Fetched fetched(int status, Cause cause, String type, String location) {
    return new Fetched(
        status,
        cause,
        null,
        type,
        null,
        null,
        location,
        null,
        100,
        Duration.ofSeconds(1),
        null,
        null,
        "allowed",
        null);
  }

  private static byte[] html(String title, String body) {
    return ("<!doctype html><title>" + title + "</title><main><h1>Swim</h1>" + body + "</main>")
        .getBytes(UTF_8);
  }
}
