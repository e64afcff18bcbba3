package org.openlocaloffer.moderation.triage.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import org.junit.jupiter.api.Test;
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

  @Test
  void readsADayOnlyWhereThereIsOne() {
    assertThat(PlainWords.schedule("Saturdays 10am").day()).isEqualTo(DayOfWeek.SATURDAY);
    assertThat(PlainWords.schedule("Monday to Friday").day()).isNull();
    assertThat(PlainWords.schedule("Term time").day()).isNull();
  }

  @Test
  void readsEventsInLocalTimeUnlessTheySayOtherwise() {
    assertThat(PlainWords.event("2026-07-05T10:00/2026-07-05T11:00 Fair").orElseThrow().start())
        .isEqualTo(Instant.parse("2026-07-05T09:00:00Z"));
    assertThat(PlainWords.event("2026-07-05T10:00:00Z Fair").orElseThrow().start())
        .isEqualTo(Instant.parse("2026-07-05T10:00:00Z"));
    assertThat(PlainWords.event("2026-12-05 Fair").orElseThrow().start())
        .isEqualTo(Instant.parse("2026-12-05T00:00:00Z"));
    assertThat(PlainWords.event("5 July Fair")).isEmpty();
  }
}
