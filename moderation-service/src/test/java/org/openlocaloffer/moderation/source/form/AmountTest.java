package org.openlocaloffer.moderation.source.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {
  @ParameterizedTest
  @CsvSource({
    "604800000, 7 days",
    "86400000, 1 day",
    "151200000, 42 hours",
    "200, 0.2 seconds",
    "60000, 1 minute",
    "0, 0 seconds"
  })
  void showsATimeInTheLargestUnitThatIsWholeAndReadsItBack(long millis, String text) {
    assertThat(Amount.TIME.shown(millis)).isEqualTo(text);
    assertThat(Amount.TIME.read(text)).isEqualTo(millis);
  }

  @ParameterizedTest
  @CsvSource({"5368709120, 5 GB", "50000000, 50000000 bytes", "1048576, 1 MB", "1024, 1 kB"})
  void showsDataAndReadsItBack(long bytes, String text) {
    assertThat(Amount.DATA.shown(bytes)).isEqualTo(text);
    assertThat(Amount.DATA.read(text)).isEqualTo(bytes);
  }

  @Test
  void readsWhatPeopleType() {
    assertThat(Amount.DATA.read(" 1,500mb ")).isEqualTo(1500L << 20);
    assertThat(Amount.TIME.read("1.5 Hours")).isEqualTo(5_400_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "a week",
        "-1 day",
        "7 fortnights",
        "1e9 days",
        "99999999999999 days",
        "999999999999 days"
      })
  void saysWhatItWants(String typed) {
    assertThatThrownBy(() -> Amount.TIME.read(typed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "‘" + typed + "’ is not a time, such as 7 days, 12 hours, 30 minutes or 2 seconds");
  }
}
