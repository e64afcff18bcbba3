package org.openlocaloffer.directory.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.listing.Ages;
import org.openlocaloffer.directory.Examples;

class ListingPageTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void answersTheThreeQuestions() {
    ListingPage page = new ListingPage(Examples.swimming(), NOW);

    assertThat(page.what()).hasSize(2);
    assertThat(page.who()).endsWith("Ages 4 to 16.");
    assertThat(page.how())
        .containsExactly(
            "Just come, or ring first.",
            "You can get in touch yourself; nobody has to refer you.",
            "No education, health and care plan (EHCP) is needed.");
  }

  @Test
  void beginsWithThePagesOwnWordsWhereNobodyWroteAnAnswer() {
    ListingPage page = new ListingPage(Examples.bare(), NOW);

    assertThat(page.what()).containsExactly("Otters, otters and swimming.");
    assertThat(page.who()).isEmpty();
    assertThat(page.how()).isEmpty();
  }

  @Test
  void leavesOutEventsThatAreOver() {
    assertThat(new ListingPage(Examples.swimming(), NOW).events()).hasSize(1);
    assertThat(new ListingPage(Examples.swimming(), Instant.parse("2100-01-01T00:00:00Z")).events())
        .isEmpty();
  }

  @Test
  void saysAgesAsPeopleDo() {
    assertThat(Wording.ages(new Ages(null, 11))).containsExactly("Up to age 11.");
    assertThat(Wording.ages(new Ages(16, null))).containsExactly("From age 16.");
    assertThat(Wording.ages(new Ages(5, 5))).containsExactly("Age 5.");
    assertThat(Wording.ages(new Ages(null, null))).isEmpty();
  }
}
