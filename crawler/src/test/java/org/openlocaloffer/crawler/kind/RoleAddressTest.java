package org.openlocaloffer.crawler.kind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleAddressTest {
  @ParameterizedTest
  @CsvSource({"Enquiries, true", "Portage team, true", "Ann Persona, false"})
  void tellsTheNamesOfOfficesFromPeoples(String name, boolean office) {
    assertThat(RoleAddress.namesOffice(name)).isEqualTo(office);
  }

  @ParameterizedTest
  @CsvSource({
    "enquiries@hub.example, Ann Persona, true",
    "portage@hub.example, Ann Persona, true",
    "ann@hub.example, Ann Persona, false",
    "apersona@hub.example, Ann Persona, false",
    "ann.persona@hub.example,, false",
    "send.team@hub.example,, true",
    "hub@hub.example, Enquiries, true"
  })
  void tellsOfficesFromPeople(String email, String beside, boolean role) {
    assertThat(RoleAddress.is(email, beside)).isEqualTo(role);
  }
}
