package org.openlocaloffer.moderation.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "£3.50, carers free | 350",
        "£12 | 1200",
        "Free | 0",
        "free of charge | 0",
        "£3 members, £5 others |",
        "Ask us |",
        "Carers free, others by arrangement |"
      })
  void readsAnAmountOnlyWhereThereIsOne(String text, Long pence) {
    assertThat(PlainWords.cost(text).pence()).isEqualTo(pence);
    assertThat(PlainWords.cost(text).text()).isEqualTo(text);
  }
}
