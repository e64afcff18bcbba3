package org.openlocaloffer.crawler.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.candidate.Claim;
import org.openlocaloffer.contracts.candidate.Extractor;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.contracts.source.RobotsState;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.crawler.fetch.Fetched;
import org.openlocaloffer.crawler.frontier.Entries;
import org.openlocaloffer.crawler.frontier.FrontierFixture;
import org.openlocaloffer.crawler.frontier.Schedule;
import org.openlocaloffer.crawler.frontier.lease.EntryState;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.frontier.lease.Outcome;
import org.openlocaloffer.crawler.kind.Contents;
import org.openlocaloffer.crawler.kind.Document;
import org.openlocaloffer.crawler.kind.Entry;
import org.openlocaloffer.crawler.kind.Kind;
import org.openlocaloffer.crawler.kind.Unreadable;
import org.openlocaloffer.crawler.source.Definition;

class EntryReadingTest {
  private static final Instant NOW = Lists.NOW;
  private static final String LIST = "http://library.example/events.ics";
  private static final String SWIM = LIST + "#swim";
  private static final String SING = "http://library.example/sing";

  private final Map<String, EntryState> known = new HashMap<>();
  private Outcome outcome;

  @Test
  void anEntryIsACandidateOnceAndAgainWhenItsClaimsChange() {
    List<Candidate> first = read(list(entry(SWIM, "2026-12-01")));
    assertThat(first).extracting(Candidate::url).containsExactly(SWIM);
    remember();

    assertThat(read(list(entry(SWIM, "2026-12-01")))).isEmpty();
    assertThat(read(list(entry(SWIM, "2026-12-02")))).hasSize(1);
  }

  @Test
  void aCandidateAgainSaysWhatHasChanged() {
    assertThat(changed(read(list(entry(SWIM, "2026-12-01"))))).isEmpty();
    remember();

    assertThat(changed(read(list(entry(SWIM, "2026-12-02"))))).containsExactly("event");
    remember();
    assertThat(changed(read(list(entry(SWIM, "2026-12-02", "Every Saturday")))))
        .containsExactly("event", "schedule");
    remember();
    assertThat(changed(read(list(entry(SWIM, "2026-12-09", "Every Sunday")))))
        .containsExactly("event", "schedule");
    known.put(SWIM, EntryState.listed(SWIM, "of before parts were kept", null));
    assertThat(changed(read(list(entry(SWIM, "2026-12-02"))))).isEmpty();
  }

  private static List<String> changed(List<Candidate> candidates) {
    return ((Candidate.Found) candidates.get(0)).changed();
  }

  @Test
  void datesOfAScheduleGoByWithoutAChange() {
    read(list(entry(SWIM, "2026-12-01", "Every Saturday")));
    remember();

    assertThat(read(list(entry(SWIM, "2026-12-08", "Every Saturday")))).isEmpty();
    assertThat(read(list(entry(SWIM, "2026-12-08", "Every Sunday")))).hasSize(1);
  }

  @Test
  void whatACompleteListHoldsNoMoreIsGoneOnASecondReadingADayLater() {
    known.put(SING, EntryState.listed(SING, "hash", null));

    assertThat(read(list(entry(SWIM, "2026-12-01")))).hasOnlyElementsOfType(Candidate.Found.class);
    Outcome first = outcome;
    assertThat(first.dueIn()).isEqualTo(Duration.ofDays(1));
    assertThat(first.state().validators().etag()).as("the next reading is a whole one").isNull();
    remember();
    assertThat(known.get(SING).missing()).isEqualTo(1);

    known.put(
        SING, new EntryState(SING, null, "hash", 1, NOW.minus(Duration.ofDays(1)), false, null));
    assertThat(read(list(entry(SWIM, "2026-12-01"))))
        .containsExactly(new Candidate.Gone(SING, "library", NOW, 410));
    remember();
    assertThat(read(list(entry(SWIM, "2026-12-01")))).as("said once").isEmpty();
  }

  @Test
  void aFeedOfTheNewestSaysNothingOfTheOthers() {
    known.put(SING, EntryState.listed(SING, "hash", null));
    Contents newest = new Contents(List.of(entry(SWIM, "2026-12-01")), null, null, false, null);

    read(newest);

    assertThat(outcome.entries()).extracting(EntryState::url).containsExactly(SWIM);
  }

  @Test
  void whatALimitCutsOffIsCountedAndNotMissing() {
    known.put(SING, EntryState.listed(SING, "hash", null));
    Entry[] many =
        IntStream.range(0, 130).mapToObj(i -> entry(SWIM + i, "2026-12-01")).toArray(Entry[]::new);

    assertThat(read(list(many))).as("ours").hasSize(100);
    assertThat(outcome.refused()).containsOnly(Map.entry(RefusalCause.TOO_MANY, 30));
    assertThat(outcome.entries()).extracting(EntryState::url).doesNotContain(SING);
    read(new Contents(List.of(many[0]), null, null, true, null, 7));
    assertThat(outcome.refused()).containsOnly(Map.entry(RefusalCause.TOO_MANY, 7));
    assertThat(outcome.entries()).extracting(EntryState::url).doesNotContain(SING);
  }

  @Test
  void anEmptyListWhereThereWereManyIsAFaultAndCostsNothing() {
    for (int i = 0; i < 50; i++) {
      known.put(SING + i, EntryState.listed(SING + i, "hash", null));
    }

    assertThat(read(list())).isEmpty();
    assertThat(outcome.refused()).containsEntry(RefusalCause.NONE_FOUND, 1);
    assertThat(outcome.example().detail()).contains("50");
    assertThat(outcome.entries()).isEmpty();
  }

  @Test
  void whatIsCancelledIsGoneIfItWasKnown() {
    Entry cancelled = new Entry(SWIM, true, "Swim", "", null, null, List.of());
    assertThat(read(list(cancelled))).isEmpty();

    known.put(SWIM, EntryState.listed(SWIM, "hash", null));
    assertThat(read(list(cancelled))).hasOnlyElementsOfType(Candidate.Gone.class);
  }

  @Test
  void listsLeadToPagesOfTheSourceAndToListsOfTheirOwnHost() {
    read(
        new Contents(
            null,
            List.of(URI.create(SING), URI.create("http://else.example/")),
            List.of(URI.create(LIST + "?page=2"), URI.create("http://else.example/feed")),
            false,
            List.of("an event without a date")));

    assertThat(outcome.links())
        .extracting(Link::url, Link::list)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(SING, false),
            org.assertj.core.groups.Tuple.tuple(LIST + "?page=2", true));
    assertThat(outcome.refused())
        .containsEntry(RefusalCause.SCOPE, 2)
        .containsEntry(RefusalCause.UNREADABLE, 1);
  }

  @Test
  void aListThatStaysAwayTakesItsEntriesAlong() {
    known.put(SING, EntryState.listed(SING, "hash", null));
    known.put(SWIM, EntryState.gone(SWIM));

    Judgement first = missing(0, null);
    assertThat(first.candidates()).isEmpty();
    assertThat(first.outcome().dueIn()).isEqualTo(Duration.ofDays(1));
    assertThat(missing(1, NOW.minus(Duration.ofHours(5))).candidates()).isEmpty();

    Judgement last = missing(1, NOW.minus(Duration.ofDays(1)));
    assertThat(last.candidates()).containsExactly(new Candidate.Gone(SING, "library", NOW, 410));
    assertThat(last.outcome().entries()).containsExactly(EntryState.gone(SING));
    assertThat(last.outcome().yield().gone()).isEqualTo(1);
    assertThat(last.outcome().refused()).containsEntry(RefusalCause.MISSING, 1);
    assertThat(last.outcome().state().validators().etag())
        .as("if it comes back it is read")
        .isNull();

    known.put(SING, EntryState.gone(SING));
    assertThat(missing(2, NOW.minus(Duration.ofDays(9))).candidates()).as("said once").isEmpty();
  }

  @Test
  void aDocumentThatIsNoListIsRefusedWithItsReason() {
    assertThat(read(null)).isEmpty();
    assertThat(outcome.refused()).containsEntry(RefusalCause.UNREADABLE, 1);
    assertThat(outcome.example().detail()).contains("a web page");
  }

  private List<Candidate> read(Contents contents) {
    Lease lease = lease(0, null);
    Fetched fetched = answer(200, null);
    Visit visit = new Visit(lease, fetched, new byte[0], definition(contents));
    Finding finding = reading().read(visit, kind(contents), NextVisit.asBefore(visit));
    outcome = Judgement.of(lease, fetched, finding).outcome();
    return finding.candidates();
  }

  private Judgement missing(int before, Instant since) {
    Judge judge =
        new Judge(
            lease -> Optional.of(definition(null)),
            new Readings(null, null, reading()),
            new Judge.Rules(
                new Schedule(FrontierFixture.config()), 5, Clock.fixed(NOW, ZoneOffset.UTC)));
    return judge.judge(lease(before, since), answer(404, RefusalCause.MISSING), new byte[0]);
  }

  private EntryReading reading() {
    return new EntryReading(
        (id, list, urls) -> memory(urls),
        new Schedule(FrontierFixture.config()),
        new PageConfig(100, 1_024, 100, 100),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static Definition definition(Contents contents) {
    Source source =
        new Source(
            "library", "Library", SourceKind.ICALENDAR, List.of(LIST), null, null, false, null);
    return Definition.of(source, Optional.of(kind(contents)));
  }

  /** Null contents are no list. */
  private static Kind kind(Contents contents) {
    return new Kind() {
      @Override
      public List<URI> seeds(Source source) {
        return List.of(URI.create(LIST));
      }

      @Override
      public Contents read(Document document) throws Unreadable {
        if (contents == null) {
          throw new Unreadable("a web page in place of a calendar");
        }
        return contents;
      }
    };
  }

  private static Lease lease(int missing, Instant since) {
    return Lists.lease(LIST, true, new Lists.Left("\"e\"", missing, since, null, null));
  }

  private static Fetched answer(int status, RefusalCause cause) {
    return new Fetched(
        status,
        cause,
        null,
        "text/calendar",
        null,
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

  private Entries.Known memory(List<String> urls) {
    Map<String, EntryState> listed = new HashMap<>(known);
    listed.keySet().retainAll(urls);
    return new Entries.Known(
        listed,
        Set.of(),
        known.values().stream().filter(e -> !urls.contains(e.url()) && !e.gone()).toList());
  }

  private void remember() {
    outcome.entries().forEach(e -> known.put(e.url(), e));
  }

  private static Contents list(Entry... entries) {
    return new Contents(List.of(entries), null, null, true, null);
  }

  private static Entry entry(String url, String date) {
    return new Entry(url, false, "Swim", "", null, null, List.of(claim("event", date)));
  }

  private static Entry entry(String url, String date, String schedule) {
    return new Entry(
        url,
        false,
        "Swim",
        "",
        null,
        null,
        List.of(claim("event", date), claim("schedule", schedule)),
        "from the first of the month: " + schedule);
  }

  private static Claim claim(String field, String value) {
    return new Claim(field, value, 0.9, null, Extractor.FEED);
  }
}
