package org.openlocaloffer.moderation.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlocaloffer.contracts.example.Candidates.aChoir;
import static org.openlocaloffer.contracts.example.Candidates.hoursLater;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.moderation.ModerationDatabase;
import org.openlocaloffer.moderation.decision.Actor;
import org.openlocaloffer.moderation.decision.Decisions;
import org.openlocaloffer.moderation.decision.Request;
import org.openlocaloffer.moderation.item.Item;
import org.openlocaloffer.moderation.item.Items;
import org.openlocaloffer.moderation.item.State;

class CandidateIntakeIT {
  private static final String B = "b".repeat(64);
  private static ModerationDatabase database;

  @BeforeAll
  static void start() {
    database = ModerationDatabase.create();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void thePageThatComesTwiceIsOneItemAndNothingNew() {
    Item once = found("twice");

    assertThat(found("twice")).isEqualTo(once);
  }

  @Test
  void proposesAWaitingPageAnewWhenItSaysSomethingElse() {
    Item before = found("waiting");

    Item after = database.found(aChoir(before.url(), B, hoursLater(1)));

    assertThat(after.version()).isEqualTo(before.version() + 1);
    assertThat(after.contentHash()).isEqualTo(B);
    assertThat(after.changed()).isFalse();
  }

  @Test
  void keepsBesideADecidedPageWhatItSaysByNow() {
    Item item = approved("decided");

    Item after = database.found(aChoir(item.url(), B, hoursLater(1)));

    assertThat(after.changed()).isTrue();
    assertThat(after.contentHash()).isEqualTo(item.contentHash());
    assertThat(database.bean(Items.class).newerContent(item.id()).orElseThrow().hash())
        .isEqualTo(B);
  }

  @Test
  void forgetsWhatADecidedPageSaidInBetweenOnceItSaysTheOldAgain() {
    Item item = approved("back");
    database.found(aChoir(item.url(), B, hoursLater(1)));

    Item after = database.found(aChoir(item.url(), item.contentHash(), hoursLater(2)));

    assertThat(after.changed()).isFalse();
    assertThat(database.bean(Items.class).newerContent(item.id())).isEmpty();
  }

  @Test
  void passesOverNewsThatIsOlderThanWhatIsKnown() {
    Item item = found("late");
    database.found(aChoir(item.url(), B, hoursLater(2)));

    Item after = database.found(aChoir(item.url(), "c".repeat(64), hoursLater(1)));

    assertThat(after.contentHash()).isEqualTo(B);
  }

  @Test
  void notesThatAPageIsMissingAndThatItIsThereAgain() {
    Item item = approved("gone");

    Item gone = database.found(new Candidate.Gone(item.url(), "choir", hoursLater(1), 410));
    assertThat(gone.goneAt()).isEqualTo(hoursLater(1));
    assertThat(gone.state()).isEqualTo(State.APPROVED);

    assertThat(database.found(aChoir(item.url(), item.contentHash(), hoursLater(2))).goneAt())
        .isNull();
  }

  private static Item approved(String name) {
    Item item = found(name);
    database
        .bean(Decisions.class)
        .approve(Request.of(item.id(), item.version(), Actor.person("ann")), Map.of());
    return database.item(item.url());
  }

  private static Item found(String name) {
    return database.found(aChoir("http://choir.example/" + name));
  }
}
