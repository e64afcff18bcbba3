package org.openlocaloffer.contracts.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.club.example/a?b=c, www.club.example",
    "http://club.example:8090, club.example",
    "webcal://club.example/events.ics, club.example",
    "http://our_club.example/, our_club.example",
    "http://ann@club.example:80/, club.example",
    "http://[::1]:8090/, [::1]",
  })
  void belongsToTheHostsOfItsSeeds(String seed, String host) {
    assertThat(source(seed).scope().hosts()).containsExactly(host);
  }

  @Test
  void refusesWhatIsNoAddressAndSaysWhatToWrite() {
    assertThatThrownBy(() -> source("www.club.example"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("https://www.club.example");
    assertThatThrownBy(() -> source("http://club.example/" + "a".repeat(40_000)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("characters");
  }

  private static Source source(String seed) {
    return new Source("club", "Club", null, List.of(seed), null, null, false, null);
  }
}
