package org.openlocaloffer.indexloader.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.vocabulary.Jargon;

class SynonymsTest {
  private final Synonyms synonyms = new Synonyms(Set.of("and"));

  @Test
  void treatsATermItsExpansionAndWhatFamiliesSayAsTheSame() {
    Jargon jargon =
        new Jargon(
            List.of(
                new Jargon.Entry(
                    "EHCP",
                    "Education, health and care plan",
                    "A plan.",
                    List.of("EHC plan", "Child’s plan")),
                new Jargon.Entry("Respite", null, "A rest.", null)));

    assertThat(synonyms.of(jargon))
        .isEqualTo(
            """
            ehcp, education health care plan, ehc plan, child plan
            ehcps, education health care plans, ehc plans, child plans \
            => ehcp, education health care plan, ehc plan, child plan
            """);
  }

  @Test
  void holdsNothingOfAnEmptyJargon() {
    assertThat(synonyms.of(new Jargon(List.of()))).isBlank();
  }

  @Test
  void leavesNoSyntaxOfSolrs() {
    Jargon jargon =
        new Jargon(List.of(new Jargon.Entry("a => b", "#c, \\d", "Harm.", List.of("e\nf => g"))));

    assertThat(synonyms.of(jargon)).startsWith("a b, c d, e f g\n");
  }
}
