package org.openlocaloffer.sitekit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "+441134960123|0113 496 0123",
        "+441632960123|01632 960123",
        "+442079460123|020 7946 0123",
        "+447700900123|07700 900123",
        "+448001111|0800 1111",
        "+448081570123|0808 157 0123",
        "+443001234567|0300 123 4567",
        "+441697712345|016977 12345",
        "+441134960123;ext=5|0113 496 0123 ext. 5",
        "+35312345678|+353 1 234 5678",
        "0113 4960123|0113 496 0123",
        "111|111",
        "999|999",
      })
  void spacesNumbersAsPeopleReadThem(String kept, String shown) {
    assertThat(PhoneNumbers.display(kept)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ask at the desk",
        "0800\" onclick=\"alert(6)",
        "01632 960123 or 01632 960124",
        "+44 1632 960123 after six",
        "12",
        "+0",
        ""
      })
  void leavesWhatIsNoNumberAsItIsAndDialsItNot(String text) {
    assertThat(PhoneNumbers.display(text)).isEqualTo(text);
    assertThat(PhoneNumbers.href(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "+44 1632 960123|tel:+441632960123",
        "0113 496 0123|tel:+441134960123",
        "+441134960123;ext=5|tel:+441134960123;ext=5",
        "111|tel:111",
        "999|tel:999",
      })
  void dialsNumbers(String kept, String href) {
    assertThat(PhoneNumbers.href(kept)).isEqualTo(href);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0113 496 0123|+441134960123",
        "(0113) 496-0123|+441134960123",
        "+44 (0)113 496 0123|+441134960123",
        "00 44 113 496 0123|+441134960123",
        "01632 960123|+441632960123",
        "07700 900123|+447700900123",
        "0113 496 0123 ext 5|+441134960123;ext=5",
        "0113 496 0123 x5|+441134960123;ext=5",
        "+353 1 234 5678|+35312345678",
        "0800 1111|+448001111",
        "111|111",
        "9 9 9|999",
        "116 123|116123",
      })
  void keepsWhatWasTyped(String typed, String kept) {
    assertThat(PhoneNumbers.e164(typed)).isEqualTo(kept);
    assertThat(PhoneNumbers.e164(PhoneNumbers.display(kept))).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ask at the desk", "01632", "5", "01632 960123 or 960124", "x", "", "+44"})
  void saysWhatIsNoNumber(String typed) {
    assertThatThrownBy(() -> PhoneNumbers.e164(typed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'" + typed + "' is not a telephone number, such as 01632 960123");
  }
}
