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
    Settings settings =
        settings("olo.kafka=a:1\nolo.directory.port=8\n", Map.of("OLO_KAFKA", "b:2"));

    assertThat(settings.text("olo.kafka")).isEqualTo("b:2");
    assertThat(settings.integer("olo.directory.port")).isEqualTo(8);
  }

  @Test
  void saysWhereAMissingSettingBelongs() throws IOException {
    Settings settings = settings("olo.directory.port=many\n", Map.of());

    assertThatThrownBy(() -> settings.text("olo.solr")).hasMessageContaining("OLO_SOLR");
    assertThatThrownBy(() -> settings.integer("olo.directory.port")).hasMessageContaining("many");
  }

  @Test
  void refusesASecretInTheFile() {
    assertThatThrownBy(() -> settings("olo.frontier.database.password=x\n", Map.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("OLO_FRONTIER_DATABASE_PASSWORD");
    assertThatThrownBy(() -> settings("olo.facebook.token=x\n", Map.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("OLO_FACEBOOK_TOKEN");
  }

  @Test
  void refusesAMisspeltKeyAndSaysWhere() {
    assertThatThrownBy(() -> settings("# Kafka\nolo.bind=a\\\nb\n\nolo.kafak=a:1\n", Map.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessage(
            "%s, line 5: unknown key 'olo.kafak'; did you mean 'olo.kafka'?",
            folder.resolve("settings.properties"));
  }

  @Test
  void refusesAKeyThatIsGivenTwice() {
    assertThatThrownBy(() -> settings("olo.kafka=a:1\nolo.kafka : b:2\n", Map.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageEndingWith("line 2: 'olo.kafka' is given twice");
  }

  @Test
  void refusesWhatIsNoProperty() {
    assertThatThrownBy(() -> settings("olo.kafka=\\u00zz\n", Map.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("line 1: cannot be understood");
  }

  @Test
  void knowsEveryKeyOfTheShippedFile() {
    String shipped = Path.of(System.getProperty("project.root"), "config").toString();

    assertThat(Settings.load(Map.of("OLO_CONFIG", shipped)).text("olo.collection"))
        .isEqualTo("listings");
  }

  private Settings settings(String file, Map<String, String> more) throws IOException {
    Files.writeString(folder.resolve("settings.properties"), file);
    var environment = new java.util.HashMap<>(more);
    environment.put("OLO_CONFIG", folder.toString());
    return Settings.load(environment);
  }
}
