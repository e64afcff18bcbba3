package org.openlocaloffer.crawler.candidate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.crawler.fetch.Fetched;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.frontier.lease.Outcome;
import org.openlocaloffer.crawler.frontier.lease.Outcome.Yield;

/** What becomes of a page and its content, visit after visit. */
class JudgeTest extends Judging {
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
    assertThat(found.contentHash()).isEqualTo(judgement.outcome().state().content().hash());
    assertThat(judgement.outcome().yield()).isEqualTo(new Yield(1, 0));
    assertThat(judgement.outcome().links())
        .extracting(Link::url)
        .containsExactly("http://club.example/a");
    assertThat(judgement.outcome().refused()).containsEntry(RefusalCause.SCOPE, 2);
    assertThat(judgement.outcome().dueIn()).isEqualTo(Duration.ofDays(7));
  }

  @Test
  void sameContentMakesNoSecondCandidate() {
    String hash =
        judge.judge(visit(true), ok(), html("Swim", PROSE)).outcome().state().content().hash();

    Judgement again =
        judge.judge(seen(hash, 0, null, false), ok(), html("Swim", PROSE + "<!-- new -->"));
    assertThat(again.candidates()).isEmpty();
    assertThat(again.outcome().state().content().hash()).isEqualTo(hash);
    assertThat(judge.judge(seen(hash, 0, null, false), ok(), html("Swim now", PROSE)).candidates())
        .isNotEmpty();
  }

  @Test
  void notModifiedKeepsAllThatWasKnown() {
    Judgement judgement = judge.judge(seen("hash", 1, NOW, false), answer(304, null), new byte[0]);

    assertThat(judgement.candidates()).isEmpty();
    assertThat(judgement.outcome().state().content().hash()).isEqualTo("hash");
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
      assertThat(wall.outcome().refused()).containsEntry(RefusalCause.LOGIN_WALL, 1);
      assertThat(wall.outcome().links()).isEmpty();
      assertThat(wall.outcome().state().content().hash()).isEqualTo(first.state().content().hash());
      assertThat(wall.outcome().state().validators().etag()).isNull();
      assertThat(wall.outcome().state().missing()).isZero();
    }
  }

  @Test
  void aPageWithAPasswordFieldBesideItsTextIsNoWall() {
    Outcome first = judge.judge(visit(false), ok(), html("Swim", PROSE)).outcome();
    byte[] changed = html("Swim", "<p>Now on Sundays.</p><form><input type=password></form>");

    assertThat(judge.judge(revisit(first), ok(), changed).outcome().refused())
        .doesNotContainKey(RefusalCause.LOGIN_WALL);
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
        judge.judge(seen("hash", 0, null, false), answer(404, RefusalCause.MISSING), new byte[0]);
    assertThat(first.candidates()).isEmpty();
    assertThat(first.outcome().state().missing()).isEqualTo(1);
    assertThat(first.outcome().dueIn()).isEqualTo(Duration.ofDays(1));

    Judgement tooSoon =
        judge.judge(
            seen("hash", 1, NOW.minusSeconds(60), false),
            answer(404, RefusalCause.MISSING),
            new byte[0]);
    assertThat(tooSoon.candidates()).isEmpty();

    Judgement second =
        judge.judge(
            seen("hash", 1, NOW.minusSeconds(86_400), false),
            answer(410, RefusalCause.MISSING),
            new byte[0]);
    assertThat(second.candidates())
        .containsExactly(new Candidate.Gone("http://club.example/", "club", NOW, 410));
    assertThat(second.outcome().state().content().gone()).isTrue();

    Judgement third =
        judge.judge(
            seen(null, 2, NOW.minusSeconds(99_999), true),
            answer(404, RefusalCause.MISSING),
            new byte[0]);
    assertThat(third.candidates()).isEmpty();
    assertThat(third.outcome().state().content().gone()).isTrue();
  }

  @Test
  void aPageThatComesBackIsACandidateAgain() {
    Judgement judgement = judge.judge(seen(null, 2, NOW, true), ok(), html("Swim", PROSE));

    assertThat(judgement.candidates()).hasOnlyElementsOfType(Candidate.Found.class);
    assertThat(judgement.outcome().state().content().gone()).isFalse();
    assertThat(judgement.outcome().state().missing()).isZero();
  }

  @Test
  void aPageThatNeverWasIsNotGone() {
    Judgement judgement =
        judge.judge(
            seen(null, 1, NOW.minusSeconds(99_999), false),
            answer(404, RefusalCause.MISSING),
            new byte[0]);

    assertThat(judgement.candidates()).isEmpty();
  }

  @Test
  void aPageWhoseSourceWasPausedMeanwhileIsWantedByNobody() {
    assertThat(
            judge(lease -> Optional.empty())
                .judge(visit(true), ok(), html("Swim", PROSE))
                .outcome())
        .isNull();
  }
}
