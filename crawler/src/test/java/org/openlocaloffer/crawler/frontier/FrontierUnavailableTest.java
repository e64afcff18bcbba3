package org.openlocaloffer.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FrontierUnavailableTest {
  @Test
  void tellsAServerThatRefusesTheDataFromOneThatIsAway() {
    assertThat(unavailable("22021").refusesData()).isTrue();
    assertThat(unavailable("23502").refusesData()).isTrue();
    assertThat(unavailable("08001").refusesData()).isFalse();
    assertThat(unavailable(null).refusesData()).isFalse();
  }

  private static FrontierUnavailable unavailable(String state) {
    return new FrontierUnavailable(new SQLException("no", state));
  }
}
