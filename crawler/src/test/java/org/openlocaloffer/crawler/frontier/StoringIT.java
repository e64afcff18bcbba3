package org.openlocaloffer.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.source.RobotsState;
import org.openlocaloffer.crawler.frontier.lease.EntryState;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.frontier.lease.Outcome;
import org.openlocaloffer.crawler.frontier.lease.PageState;
import org.openlocaloffer.crawler.frontier.lease.Parts;

/** What is kept of outcomes: pages, entries and counts. */
class StoringIT extends FrontierTables {
  @Test
  void knowsNoMorePagesThanTheBudgetAllows() {
    put(FrontierFixture.aSource("club", 5, NO_DELAY));
    Lease seed = frontier.claim(1).get(0);
    Link[] links =
        IntStream.range(0, 9)
            .mapToObj(i -> FrontierFixture.aLink("http://club.example/" + i))
            .toArray(Link[]::new);
    frontier.store(List.of(FrontierFixture.anOutcome(seed, links)));

    assertThat(number("select count(*) from page")).isEqualTo(5);
    assertThat(number("select known from source")).isEqualTo(5);
    assertThat(number("select amount from tally where name = 'budget'")).isEqualTo(5);
  }

  @Test
  void aPageBelongsToTheSourceThatFoundItFirst() {
    put(FrontierFixture.aSource("club", 10, NO_DELAY));
    put(FrontierFixture.aSource("other", 10, NO_DELAY));
    Link shared = FrontierFixture.aLink("http://shared.example/");
    List<Lease> seeds = frontier.claim(10);
    frontier.store(seeds.stream().map(l -> FrontierFixture.anOutcome(l, shared)).toList());

    assertThat(frontier.claim(10)).extracting(Lease::url).containsExactly(shared.url());
    assertThat(number("select count(*) from page where url = '" + shared.url() + "'")).isEqualTo(1);
  }

  @Test
  void saysWhenItIsTheDataThatCannotBeStored() {
    put(FrontierFixture.aSource("club", 10, NO_DELAY));
    Lease seed = frontier.claim(1).get(0);
    Outcome hostile = redirect(seed, "http://club.example/a\0");

    assertThatThrownBy(() -> frontier.store(List.of(hostile)))
        .isInstanceOfSatisfying(
            FrontierUnavailable.class, e -> assertThat(e.refusesData()).isTrue());
    assertThat(frontier.store(List.of(FrontierFixture.anOutcome(seed)))).isEqualTo(1);
  }

  @Test
  void seesRedirectsThatGoRoundInACircle() {
    put(FrontierFixture.aSource("club", 10, NO_DELAY));
    Lease a = frontier.claim(1).get(0);
    frontier.store(List.of(redirect(a, "http://club.example/b")));
    Lease b = frontier.claim(1).get(0);
    assertThat(number("select count(*) from tally where name = 'redirect-loop'")).isZero();
    frontier.store(List.of(redirect(b, a.url())));

    assertThat(number("select amount from tally where name = 'redirect-loop'")).isEqualTo(1);
  }

  @Test
  void remembersEntriesForTheSourceThatListedThemFirst() {
    put(FrontierFixture.aSource("club", 10, Duration.ZERO));
    put(FrontierFixture.aSource("other", 10, Duration.ZERO));
    String swim = "http://club.example/feed#swim";
    for (Lease lease : frontier.claim(10)) {
      frontier.store(
          List.of(listing(lease, EntryState.listed(swim, "by " + lease.sourceId(), null))));
    }

    Entries.Known mine = known("club", "http://club.example/", swim);
    Entries.Known theirs = known("other", "http://other.example/", swim);
    assertThat(List.of(mine.listed().size(), theirs.listed().size())).containsOnlyOnce(1);
    assertThat(List.of(mine.taken().size(), theirs.taken().size())).containsOnlyOnce(1);
    assertThat(number("select count(*) from entry where content_hash = 'by ' || source_id"))
        .isEqualTo(1);
    sources.remove(mine.listed().isEmpty() ? "other" : "club");
    assertThat(number("select count(*) from entry")).isZero();
  }

  @Test
  void knowsWhichEntriesOfAListAreMissing() {
    put(FrontierFixture.aSource("club", 10, Duration.ZERO));
    Lease list = frontier.claim(1).get(0);
    String swim = "http://club.example/feed#swim";
    String sing = "http://club.example/feed#sing";
    frontier.store(
        List.of(
            listing(
                list,
                EntryState.listed(swim, "a", null),
                EntryState.listed(sing, "b", null).missedAt(Instant.EPOCH),
                EntryState.gone("http://club.example/feed#old"))));

    assertThat(known("club", list.url(), swim).others())
        .containsExactly(new EntryState(sing, list.url(), "b", 1, Instant.EPOCH, false, null));
    assertThat(known("club", "http://club.example/", list.url()).taken())
        .as("a page that made a candidate")
        .containsExactly(list.url());
  }

  @Test
  void anEntryThatIsAPageByNowIsMissingFromNoList() {
    put(FrontierFixture.aSource("club", 10, Duration.ZERO));
    Lease list = frontier.claim(1).get(0);
    String page = "http://other.example/";
    frontier.store(List.of(listing(list, EntryState.listed(page, "a", null))));
    assertThat(known("club", list.url(), list.url()).others()).hasSize(1);

    put(FrontierFixture.aSource("other", 10, Duration.ZERO));
    frontier.store(frontier.claim(10).stream().map(FrontierFixture::anOutcome).toList());

    assertThat(known("club", list.url(), list.url()).others()).isEmpty();
  }

  @Test
  void keepsWhatAnEntrySaidPartByPart() {
    put(FrontierFixture.aSource("club", 10, Duration.ZERO));
    Lease list = frontier.claim(1).get(0);
    String swim = "http://club.example/feed#swim";
    Parts parts = new Parts(Map.of("title", "12345678", "event", "abcdef01"));

    frontier.store(List.of(listing(list, EntryState.listed(swim, "a", parts))));

    assertThat(known("club", list.url(), swim).listed().get(swim).parts()).isEqualTo(parts);
  }

  @Test
  void anOutcomeThatCannotBeStoredIsCountedAndThePageWaitsADay() {
    put(FrontierFixture.aSource("club", 10, NO_DELAY));
    Lease seed = frontier.claim(1).get(0);

    frontier.store(List.of(redirect(seed, "http://club.example/a\0").unstorable()));

    assertThat(number("select amount from tally where name = 'unreadable'")).isEqualTo(1);
    assertThat(number("select count(*) from page where due_at > now() + interval '23 hours'"))
        .isEqualTo(1);
  }

  private Entries.Known known(String source, String list, String url) {
    return database.run(connection -> new Entries(connection).known(source, list, List.of(url)));
  }

  private static Outcome listing(Lease lease, EntryState... entries) {
    Outcome plain = FrontierFixture.anOutcome(lease);
    return new Outcome(
        lease,
        plain.state(),
        plain.dueIn(),
        plain.pace(),
        100,
        true,
        new Outcome.Yield(entries.length, 0),
        plain.refused(),
        null,
        RobotsState.ALLOWED,
        List.of(),
        List.of(entries));
  }

  private static Outcome redirect(Lease from, String to) {
    Outcome plain = FrontierFixture.anOutcome(from, FrontierFixture.aLink(to));
    PageState state = PageState.of(from, 0).content(PageState.Content.NONE).redirectTo(to);
    return new Outcome(
        from,
        state,
        plain.dueIn(),
        plain.pace(),
        0,
        false,
        new Outcome.Yield(0, 0),
        plain.refused(),
        null,
        RobotsState.ALLOWED,
        plain.links(),
        List.of());
  }
}
