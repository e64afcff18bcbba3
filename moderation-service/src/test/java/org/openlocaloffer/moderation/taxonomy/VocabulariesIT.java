package org.openlocaloffer.moderation.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openlocaloffer.contracts.example.Candidates.aChoir;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.vocabulary.Jargon;
import org.openlocaloffer.contracts.vocabulary.Vocabulary;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.moderation.ModerationDatabase;
import org.openlocaloffer.moderation.decision.Actor;
import org.openlocaloffer.moderation.decision.Decisions;
import org.openlocaloffer.moderation.decision.Request;
import org.openlocaloffer.moderation.item.Item;
import org.openlocaloffer.moderation.item.Items;
import org.openlocaloffer.moderation.item.Reproposals;
import org.openlocaloffer.moderation.listing.Listings;

class VocabulariesIT {
  private static final Jargon NONE = new Jargon(null);
  private ModerationDatabase database;
  private Vocabularies vocabularies;

  @BeforeEach
  void start() {
    database = ModerationDatabase.create();
    vocabularies = database.bean(Vocabularies.class);
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void tellsTheIndexOfTheFilesAtFirstStartAndOfNothingAtTheNext() {
    vocabularies.importFrom(ModerationDatabase.taxonomy("choir", "singing"), NONE);

    assertThat(sent()).extracting(Vocabulary::key).containsExactly("taxonomy", "jargon");
    assertThat(sent()).extracting(Vocabulary::revision).containsOnly(1L);
  }

  @Test
  void followsAFileUntilSomebodyEditsItsWords() {
    vocabularies.importFrom(ModerationDatabase.taxonomy("drum"), NONE);
    assertThat(vocabularies.taxonomy()).isEqualTo(ModerationDatabase.taxonomy("drum"));

    vocabularies.change(ModerationDatabase.taxonomy("flute"), 2, "ann");
    vocabularies.importFrom(ModerationDatabase.taxonomy("harp"), NONE);

    assertThat(vocabularies.taxonomy()).isEqualTo(ModerationDatabase.taxonomy("flute"));
    assertThat(sent()).extracting(Vocabulary::revision).containsExactly(1L, 1L, 2L, 3L);
  }

  @Test
  void losesNothingWhereTwoPeopleChangeAtOnce() {
    vocabularies.change(ModerationDatabase.taxonomy("flute"), 1, "ann");

    assertThatThrownBy(() -> vocabularies.change(ModerationDatabase.taxonomy("harp"), 1, "ben"))
        .isInstanceOf(VocabularyConflict.class)
        .hasMessageContaining("ann changed them");
    assertThat(vocabularies.taxonomy()).isEqualTo(ModerationDatabase.taxonomy("flute"));
  }

  @Test
  void proposesWhatWaitsAnewAndLeavesWhatStaffDecided() {
    Item waiting = database.found(aChoir("http://choir.example/waiting"));
    Item decided = database.found(aChoir("http://choir.example/decided"));
    database
        .bean(Decisions.class)
        .approve(Request.of(decided.id(), decided.version(), Actor.person("ann")), Map.of());
    assertThat(categories(waiting)).containsExactly("arts");

    vocabularies.change(ModerationDatabase.taxonomy("abseiling"), 1, "ann");
    Reproposals.all(database);

    assertThat(categories(waiting)).isEmpty();
    assertThat(database.item(waiting.url()).version()).isEqualTo(waiting.version() + 1);
    assertThat(database.bean(Listings.class).find(decided.id()).orElseThrow().body().categories())
        .containsExactly("arts");

    vocabularies.change(ModerationDatabase.taxonomy("sign together"), 2, "ann");
    Reproposals.all(database);

    assertThat(categories(waiting)).containsExactly("arts");
  }

  @Test
  void leavesTheVersionWhereTheTermsStayTheSame() {
    Item waiting = database.found(aChoir("http://choir.example/same"));

    vocabularies.change(ModerationDatabase.taxonomy("choir", "singing", "opera"), 1, "ann");
    Reproposals.all(database);

    assertThat(database.item(waiting.url()).version()).isEqualTo(waiting.version());
  }

  private List<String> categories(Item item) {
    return database.bean(Items.class).content(item.id()).proposal().categories();
  }

  private List<Vocabulary> sent() {
    return database
        .jdbc()
        .sql("select value from outbox where topic = 'vocabulary' order by id")
        .query((row, number) -> Codec.read(row.getBytes(1), Vocabulary.class))
        .list();
  }
}
