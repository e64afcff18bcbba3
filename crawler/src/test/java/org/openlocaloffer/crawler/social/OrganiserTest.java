package org.openlocaloffer.crawler.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OrganiserTest {
  private final Organiser organiser = new Organiser("Tickets of Kindred");

  @Test
  void knowsOrganisationsByTheirWords() {
    for (String name :
        List.of(
            "Marsh Theatre Company",
            "Friends of the Canal",
            "Brackenford SENDIAS",
            "Swim & Play")) {
      assertThat(organiser.isOrganisation(name)).as(name).isTrue();
    }
  }

  @Test
  void takesOthersForPersonsUnlessTheSourceIsNamedAfterThem() {
    for (String name : List.of("Perpetua Dunnock", "Leofric", "Mary Ann Tansy", "")) {
      assertThat(organiser.isOrganisation(name)).as(name).isFalse();
    }
    assertThat(organiser.isOrganisation("KINDRED")).isTrue();
  }
}
