package org.openlocaloffer.crawler.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PersonNamesTest {
  @Test
  void leavesNamesOutWhereverTheyStand() {
    PersonNames people = PersonNames.of(List.of("Perpetua Dunnock", "Will", "Perpetua", "J"));

    assertThat(people.leftOutOf("With PERPETUA  dunnock, Will's mum and J."))
        .isEqualTo("With [name left out], [name left out]'s mum and J.");
    assertThat(people.leftOutOf("We will go to Willow Farm."))
        .isEqualTo("We will go to Willow Farm.");
  }

  @Test
  void keepsTheMonthsThatAreNames() {
    PersonNames people = PersonNames.of(List.of("May", "June"));

    assertThat(people.leftOutOf("On 3 May, 4th June and May 5 with May."))
        .isEqualTo("On 3 May, 4th June and May 5 with [name left out].");
  }

  @Test
  void leavesOutHandlesButNoEmailAddresses() {
    assertThat(
            PersonNames.NONE.leftOutOf("@leofric.example, ask @isolde@herd.example or a@b.example"))
        .isEqualTo("[name left out], ask [name left out] or a@b.example");
    assertThat(PersonNames.NONE.leftOutOf(null)).isEmpty();
  }

  @Test
  void takesNamesAsTheyAreAndNotAsPatterns() {
    assertThat(PersonNames.of(List.of("A. (B", "$1 x")).leftOutOf("A. (B and $1 x"))
        .isEqualTo("[name left out] and [name left out]");
  }
}
