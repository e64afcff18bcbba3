package org.openlocaloffer.crawler.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.crawler.fetch.Fetched;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.frontier.lease.Outcome;

/** Answers that are no page. */
class JudgeRefusalsTest extends Judging {
  @Test
  void refusesPagesThatSayNothingUnlessAnAdminNamedThem() {
    byte[] empty = html("Page not found", "<p>Sorry, we cannot find that page.</p>");

    Judgement judgement = judge.judge(visit(false), ok(), empty);
    assertThat(judgement.candidates()).isEmpty();
    assertThat(judgement.outcome().refused()).containsEntry(RefusalCause.NOT_A_RESOURCE, 1);
    assertThat(judge.judge(visit(true), ok(), empty).candidates()).isNotEmpty();
  }

  @Test
  void followsRedirectsWithinTheSourceAndNotForEver() {
    assertThat(judge.judge(visit(true), redirect("/new"), new byte[0]).outcome().links())
        .extracting(Link::url, Link::hops, Link::depth)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("http://club.example/new", 1, 0));
    assertThat(refusal(visit(true), redirect("http://else.example/")))
        .containsKey(RefusalCause.SCOPE);
    assertThat(refusal(visit(true), redirect("http://127.0.0.1:8080/")))
        .containsKey(RefusalCause.SCOPE);
    assertThat(refusal(visit(true), redirect("/"))).containsKey(RefusalCause.REDIRECT_LOOP);
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

    assertThat(judgement.outcome().refused()).containsOnlyKeys(RefusalCause.SCOPE);
    assertThat(judgement.outcome().links()).isEmpty();
  }

  @Test
  void followsNoRedirectIntoATrap() {
    Judgement judgement = judge.judge(visit(false), redirect("/a/b/a/b/a/b/"), new byte[0]);

    assertThat(judgement.outcome().refused()).containsOnlyKeys(RefusalCause.TRAP);
    assertThat(judgement.outcome().links()).isEmpty();
  }

  @Test
  void blocksTheHostAndNotThePage() {
    Fetched busy = answer(503, RefusalCause.BLOCKED);
    assertThat(judge.judge(visit(true), busy, new byte[0]).outcome().pace().block())
        .isEqualTo(Duration.ofMinutes(1));
    Fetched silent = answer(0, RefusalCause.ROBOTS_UNREACHABLE);
    assertThat(judge.judge(visit(true), silent, new byte[0]).outcome().pace().block()).isNotNull();
  }

  @Test
  void leavesAHostAloneThatTakesTooLongAndThePageForLonger() {
    Outcome slow = judge.judge(visit(true), answer(0, RefusalCause.TIMEOUT), new byte[0]).outcome();

    assertThat(slow.pace().block()).isEqualTo(Duration.ofMinutes(1));
    assertThat(slow.state().attempts()).isEqualTo(1);
    assertThat(slow.dueIn()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void refusesTypesThatNothingReads() {
    Fetched calendar = fetched(200, null, "text/calendar", null);

    assertThat(refusal(visit(false), calendar)).containsKey(RefusalCause.TYPE);
  }

  private java.util.Map<RefusalCause, Integer> refusal(Lease lease, Fetched fetched) {
    Judgement judgement = judge.judge(lease, fetched, new byte[0]);
    assertThat(judgement.candidates()).isEmpty();
    return judgement.outcome().refused();
  }
}
