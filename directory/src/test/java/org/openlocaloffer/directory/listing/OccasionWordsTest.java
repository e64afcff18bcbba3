package org.openlocaloffer.directory.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlocaloffer.contracts.time.Occasion;

class OccasionWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-12-05T10:00:00Z|2026-12-05T12:00:00Z|false|Saturday 5 December 2026, 10am to 12 noon",
        "2026-07-04T09:00:00Z|2026-07-04T09:45:00Z|false|Saturday 4 July 2026, 10am to 10:45am",
        "2026-12-05T18:30:00Z||false|Saturday 5 December 2026, 6:30pm",
        "2026-12-05T22:00:00Z|2026-12-06T06:00:00Z|false|Saturday 5 December 2026, 10pm to 6am",
        "2026-12-05T22:00:00Z|2026-12-06T00:00:00Z|false|Saturday 5 December 2026, 10pm to"
            + " midnight",
        "2026-08-03T09:00:00Z|2026-08-07T11:00:00Z|false|Monday 3 August 2026, 10am to Friday 7"
            + " August 2026, 12 noon",
        "2026-12-05T00:00:00Z|2026-12-06T00:00:00Z|true|Saturday 5 December 2026",
        "2026-08-02T23:00:00Z|2026-08-07T23:00:00Z|true|Monday 3 August 2026 to Friday 7 August"
            + " 2026",
      })
  void saysADateAsPeopleDo(Instant start, Instant end, boolean allDay, String words) {
    assertThat(OccasionWords.of(new Occasion(start, end, allDay))).isEqualTo(words);
  }
}
