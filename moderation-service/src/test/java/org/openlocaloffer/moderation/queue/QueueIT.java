package org.openlocaloffer.moderation.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openlocaloffer.contracts.example.Candidates.aChoir;
import static org.openlocaloffer.contracts.example.Candidates.hoursLater;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.moderation.ModerationDatabase;
import org.openlocaloffer.moderation.decision.Actor;
import org.openlocaloffer.moderation.decision.Decisions;
import org.openlocaloffer.moderation.decision.Request;
import org.openlocaloffer.moderation.item.Item;
import org.openlocaloffer.moderation.item.State;
import org.openlocaloffer.moderation.queue.QueueQuery.Filter;

class QueueIT {
  private static final int FULL = 7;
  private static final int BARE = 4;
  private static ModerationDatabase database;
  private static Queue queue;

  @BeforeAll
  static void fill() {
    database = ModerationDatabase.create();
    queue = database.bean(Queue.class);
    IntStream.range(0, BARE).forEach(n -> database.found(bare("http://bare.example/" + n, n)));
    IntStream.range(0, FULL)
        .forEach(
            n -> database.found(aChoir("http://full.example/" + n, "a".repeat(64), hoursLater(n))));
    Item decided = database.found(aChoir("http://decided.example/"));
    database
        .bean(Decisions.class)
        .approve(Request.of(decided.id(), decided.version(), Actor.person("ann")), Map.of());
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void putsTheFullestProposalsFirstAndThenWhatWasFoundFirst() {
    List<String> urls = all(50).stream().map(Item::url).toList();

    assertThat(urls).hasSize(FULL + BARE);
    assertThat(urls.subList(0, FULL)).allMatch(url -> url.contains("full.example")).isSorted();
    assertThat(urls.subList(FULL, urls.size())).allMatch(url -> url.contains("bare.example"));
  }

  @Test
  void isTheSameHoweverSmallItsPages() {
    assertThat(all(3)).isEqualTo(all(50)).doesNotHaveDuplicates();
  }

  @Test
  void leadsFromEachItemToTheNextAndFromTheLastToTheFirst() {
    List<Item> items = all(50);

    assertThat(queue.nextAfter(items.get(0))).contains(items.get(1));
    assertThat(queue.nextAfter(items.get(items.size() - 1))).contains(items.get(0));
  }

  @Test
  void findsWordsOfThePageAndOfItsAddress() {
    assertThat(page("saturdays", null).total()).isEqualTo(FULL);
    assertThat(page("bare.example/2", null).items()).hasSize(1);
    assertThat(page("\"; drop table item; --", null).total()).isZero();
  }

  @Test
  void countsByStateAndBySource() {
    assertThat(queue.counts())
        .containsEntry(State.WAITING, (long) FULL + BARE)
        .containsEntry(State.APPROVED, 1L)
        .containsEntry(State.REJECTED, 0L);
    assertThat(queue.waitingBySource())
        .containsEntry("choir", (long) FULL)
        .containsEntry("bare", (long) BARE);
  }

  @Test
  void refusesAPlaceThatIsNotItsOwn() {
    assertThatThrownBy(() -> page(null, "somewhere"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("after");
  }

  private static List<Item> all(int size) {
    List<Item> items = new ArrayList<>();
    String after = null;
    do {
      QueuePage page = queue.page(new QueueQuery(Filter.WAITING, null, null, size, after));
      items.addAll(page.items());
      after = page.next();
    } while (after != null);
    return items;
  }

  private static QueuePage page(String text, String after) {
    return queue.page(new QueueQuery(Filter.WAITING, null, text, 50, after));
  }

  private static Candidate.Found bare(String url, int hours) {
    return new Candidate.Found(
        url, "bare", hoursLater(hours), "a".repeat(64), "A page", "", null, null, List.of());
  }
}
