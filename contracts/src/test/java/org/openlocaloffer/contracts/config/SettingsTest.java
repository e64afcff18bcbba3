package org.openlocaloffer.contracts.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir Path folder;

  @Test
  void letsTheEnvironmentOverrideTheFile() throws IOException {
    Settings settings = settings("olo.kafka=a:1\nolo.port=8\n", Map.of("OLO_KAFKA", "b:2"));

    assertThat(settings.text("olo.kafka")).isEqualTo("b:2");
    assertThat(settings.integer("olo.port")).isEqualTo(8);
  }

  @Test
  void saysWhereAMissingSettingBelongs() throws IOException {
    Settings settings = settings("olo.port=many\n", Map.of());

    assertThatThrownBy(() -> settings.text("olo.solr")).hasMessageContaining("OLO_SOLR");
    assertThatThrownBy(() -> settings.integer("olo.port")).hasMessageContaining("many");
  }

  @Test
  void refusesASecretInTheFile() {
    assertThatThrownBy(() -> settings("olo.frontier.database.password=x\n", Map.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("OLO_FRONTIER_DATABASE_PASSWORD");
  }

  private Settings settings(String file, Map<String, String> more) throws IOException {
    Files.writeString(folder.resolve("settings.properties"), file);
    var environment = new java.util.HashMap<>(more);
    environment.put("OLO_CONFIG", folder.toString());
    return Settings.load(environment);
  }
}
