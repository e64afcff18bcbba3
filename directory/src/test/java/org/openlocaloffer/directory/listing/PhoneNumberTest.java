package org.openlocaloffer.directory.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumberTest {
  @ParameterizedTest
  @CsvSource({
    "+441632960123,01632 960123",
    "+442079460123,020 7946 0123",
    "+447700900123,07700 900123",
    "+448081570123,0808 157 0123",
    "ask at the desk,ask at the desk"
  })
  void spacesNumbersAsPeopleReadThem(String value, String shown) {
    assertThat(PhoneNumber.spaced(value)).isEqualTo(shown);
  }

  @Test
  void linksNumbersOnly() {
    assertThat(PhoneNumber.tel("+44 1632 960123")).isEqualTo("tel:+441632960123");
    assertThat(PhoneNumber.tel("0800\" onclick=\"x")).isNull();
  }
}
