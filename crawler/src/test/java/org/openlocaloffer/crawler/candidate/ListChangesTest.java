package org.openlocaloffer.crawler.candidate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.contracts.source.RobotsState;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.crawler.feed.openreferral.OpenReferral;
import org.openlocaloffer.crawler.fetch.Fetched;
import org.openlocaloffer.crawler.frontier.Entries.Known;
import org.openlocaloffer.crawler.frontier.FrontierFixture;
import org.openlocaloffer.crawler.frontier.Schedule;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;
import org.openlocaloffer.crawler.frontier.lease.EntryState;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.frontier.lease.ListVisits;
import org.openlocaloffer.crawler.frontier.lease.Outcome;
import org.openlocaloffer.crawler.frontier.lease.Parts;
import org.openlocaloffer.crawler.source.Definition;

/** What is asked of a list that can tell what has changed in it, and what the answer means. */
class ListChangesTest {
  private static final Instant NOW = Lists.NOW;
  private static final String LIST = "http://api.example/services";
  private static final String SECOND = LIST + "?page=2";
  private static final ListVisits YESTERDAY = visits(1);
  private static final EntryState SWIM =
      new EntryState(LIST + "/a", SECOND, "hash", 0, null, false, null);

  private final Definition definition =
      Definition.of(
          new Source(
              "api", "API", SourceKind.OPEN_REFERRAL, List.of(LIST), null, null, false, null),
          Optional.of(new OpenReferral()));
  private Parts parts;

  @Test
  void asksForAllAtFirstAndAgainAfterAWeek() {
    assertThat(definition.changes(lease(LIST, true, null))).isEmpty();
    assertThat(definition.changes(lease(LIST, true, visits(7)))).isEmpty();
    assertThat(definition.changes(lease(SECOND, false, YESTERDAY))).isEmpty();
    assertThat(definition.changes(lease(LIST, true, YESTERDAY)))
        .map(CanonicalUrl::text)
        .contains(LIST + "?modified_after=2026-11-20T11%3A00%3A00Z");
  }

  @Test
  void aReadingOfAllLeadsFromPageToPage() {
    Outcome first = read(lease(LIST, true, null), envelope(2, service("b")));
    assertThat(first.links()).containsExactly(link(SECOND, true));
    assertThat(first.state().listVisits()).isEqualTo(ListVisits.whole(NOW));
    assertThat(first.state().validators().etag())
        .as("the second page may change without it")
        .isNull();

    Outcome second = read(lease(SECOND, false, null), envelope(2, service("b")));
    assertThat(second.state().listVisits()).isNull();
    assertThat(second.dueIn()).isEqualTo(Duration.ofDays(14));
  }

  @Test
  void nothingIsMissingFromChangesAndWhatTheyHoldStaysWhereItIs() {
    Outcome other = read(lease(LIST, true, YESTERDAY), envelope(1, service("b")));
    assertThat(other.entries()).extracting(EntryState::url).containsExactly(LIST + "/b");
    assertThat(other.state().listVisits()).isEqualTo(YESTERDAY.ofChanges(NOW));

    Outcome swim = read(lease(LIST, true, YESTERDAY), envelope(1, service("a")));
    assertThat(swim.entries()).extracting(EntryState::list).containsExactly(SECOND);
    assertThat(swim.state().validators().etag()).as("of all").isEqualTo("\"all\"");
  }

  @Test
  void asksAgainForServicesThatTheChangesOnlyName() {
    String brief = service("b").replace("'schedules':[],", "");

    assertThat(read(lease(LIST, true, YESTERDAY), envelope(1, brief)).links())
        .containsExactly(link(LIST + "/b", true));
    assertThat(read(lease(LIST, true, null), envelope(1, brief)).links())
        .containsExactly(link(LIST + "/b", false));
  }

  @Test
  void readsAllAtOnceWhereMoreHasChangedThanOneAnswerHolds() {
    Outcome outcome = read(lease(LIST, true, YESTERDAY), envelope(2, service("b")));

    assertThat(outcome.state().listVisits()).isNull();
    assertThat(outcome.dueIn()).isZero();
    assertThat(outcome.links()).isEmpty();
  }

  @Test
  void aServerThatAnswersWithEverythingHasSaidThatNothingChanged() {
    String all = envelope(2, service("b"));
    parts = ContentParts.ofList(json(all));

    Outcome outcome = read(lease(LIST, true, YESTERDAY), all);
    assertThat(outcome.state().listVisits()).isEqualTo(YESTERDAY.ofChanges(NOW));
    assertThat(outcome.entries()).isEmpty();
    assertThat(outcome.dueIn()).isGreaterThan(Duration.ofDays(7));
  }

  @Test
  void aRefusedQuestionSaysNothingOfTheList() {
    Fetched missing = answer(404, RefusalCause.MISSING);
    Outcome outcome = judge().judge(lease(LIST, true, YESTERDAY), missing, new byte[0]).outcome();

    assertThat(outcome.state().missing()).isZero();
    assertThat(outcome.state().listVisits()).isNull();
    assertThat(outcome.dueIn()).isEqualTo(Duration.ofMinutes(1));
    assertThat(outcome.refused()).containsEntry(RefusalCause.MISSING, 1);

    Outcome away =
        judge()
            .judge(lease(LIST, true, YESTERDAY), answer(500, RefusalCause.STATUS), new byte[0])
            .outcome();
    assertThat(away.state().listVisits()).as("worth asking again").isEqualTo(YESTERDAY);
  }

  private Outcome read(Lease lease, String body) {
    return judge().judge(lease, answer(200, null), json(body)).outcome();
  }

  private Judge judge() {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    Schedule schedule = new Schedule(FrontierFixture.config());
    EntryReading entries =
        new EntryReading(
            (id, list, urls) -> memory(list, urls),
            schedule,
            new PageConfig(100, 1_024, 100, 100),
            clock);
    return new Judge(
        lease -> Optional.of(definition),
        new Readings(null, null, entries),
        new Judge.Rules(schedule, 5, clock));
  }

  /** One service, on the second page. */
  private static Known memory(String list, List<String> urls) {
    boolean asked = urls.contains(SWIM.url());
    return new Known(
        asked ? Map.of(SWIM.url(), SWIM) : Map.of(),
        Set.of(),
        !asked && list.equals(SECOND) ? List.of(SWIM) : List.of());
  }

  private Lease lease(String url, boolean seed, ListVisits visits) {
    return Lists.lease(url, seed, new Lists.Left("\"all\"", 0, null, parts, visits));
  }

  private static Fetched answer(int status, RefusalCause cause) {
    return new Fetched(
        status,
        cause,
        null,
        "application/json",
        "\"new\"",
        null,
        null,
        null,
        9,
        Duration.ZERO,
        null,
        null,
        RobotsState.ALLOWED,
        null);
  }

  private static ListVisits visits(int daysAgo) {
    return ListVisits.whole(NOW.minus(Duration.ofDays(daysAgo)));
  }

  private static Link link(String url, boolean again) {
    return new Link(url, "api.example", 0, true, 0, again);
  }

  /** The first page of so many. */
  private static String envelope(int pages, String service) {
    return "{'total_pages':%d,'contents':[%s]}".formatted(pages, service);
  }

  private static String service(String id) {
    return "{'id':'%s','name':'Swim','description':'For all.','schedules':[],'status':'active'}"
        .formatted(id);
  }

  private static byte[] json(String quoted) {
    return quoted.replace('\'', '"').getBytes(UTF_8);
  }
}
