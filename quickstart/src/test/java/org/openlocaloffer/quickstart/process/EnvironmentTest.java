package org.openlocaloffer.quickstart.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EnvironmentTest {

  @Test
  void showsAModuleItsOwnSecretsOnly() {
    Map<String, String> all =
        Map.of(
            "OLO_KAFKA", "k",
            "MEETUP_KEY", "m",
            "OLO_FRONTIER_DATABASE_PASSWORD", "f",
            "OLO_MODERATION_DATABASE_PASSWORD", "d",
            "OLO_FACEBOOK_TOKEN", "t",
            "OLO_ADMIN_PASSWORD", "a");
    assertThat(Environment.withoutOthersSecrets(all, Set.of("OLO_FRONTIER_DATABASE_PASSWORD")))
        .containsOnlyKeys("OLO_KAFKA", "MEETUP_KEY", "OLO_FRONTIER_DATABASE_PASSWORD");
  }

  @Test
  void showsServersNothingOfOurs() {
    assertThat(Environment.bare()).containsKey("PATH").doesNotContainKey("OLO_ADMIN_PASSWORD");
    assertThat(Environment.bare().keySet()).noneMatch(name -> name.startsWith("OLO_"));
  }
}
