package org.openlocaloffer.crawler.extract.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelsInLineTest {
  @Test
  void partsAValueFromAllThatStandsBeforeTheNextLabel() {
    assertThat(LabelsInLine.of("Where: the hall . | When: Monday, 10:30. Cost: £3."))
        .extracting(LabelsInLine.Labelled::value)
        .containsExactly("the hall", "Monday, 10:30", "£3.");
  }
}
