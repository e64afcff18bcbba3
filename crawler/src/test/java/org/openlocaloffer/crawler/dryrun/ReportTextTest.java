package org.openlocaloffer.crawler.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.time.Times;

class ReportTextTest {
  private static final LocalDate SATURDAY = LocalDate.of(2026, 12, 5);

  @Test
  void saysWhenAnEventIsInWordsOrByItsNextDates() {
    Times once = Times.once(SATURDAY, LocalTime.of(10, 0), LocalTime.NOON);
    Times yearly = Times.byRule(SATURDAY, null, null, "FREQ=YEARLY");

    assertThat(ReportText.when(once)).isEqualTo("Saturday 5 December 2026, 10am to 12 noon");
    assertThat(ReportText.when(once.repeated("FREQ=WEEKLY")))
        .isEqualTo("Every Saturday, 10am to 12 noon");
    assertThat(ReportText.when(yearly)).matches("(\\w+day 5 December \\d{4}(, )?){3}");
  }
}
