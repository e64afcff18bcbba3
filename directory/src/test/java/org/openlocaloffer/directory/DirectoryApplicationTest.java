package org.openlocaloffer.directory;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openlocaloffer.contracts.config.ConfigException;

class DirectoryApplicationTest {
  private static final List<String> FILES = List.of("settings.properties", "council.yaml");

  @TempDir Path folder;

  @BeforeEach
  void takeTheShippedFiles() throws IOException {
    for (String file : FILES) {
      Path shipped = Path.of(System.getProperty("project.root"), "config", file);
      Files.copy(shipped, folder.resolve(file));
    }
  }

  @Test
  void acceptsTheShippedFiles() {
    assertThatCode(this::check).doesNotThrowAnyException();
  }

  @Test
  void namesASettingThatIsMissing() throws IOException {
    Files.writeString(folder.resolve("settings.properties"), "olo.solr=http://solr.example\n");

    assertThatThrownBy(this::check)
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("OLO_COLLECTION");
  }

  @Test
  void namesTheLineOfAMisspeltKey() throws IOException {
    Files.writeString(folder.resolve("council.yaml"), "name: Test offer\nauthorty: Brackenford\n");

    assertThatThrownBy(this::check)
        .isInstanceOf(ConfigException.class)
        .hasMessageEndingWith(
            "council.yaml, line 2: unknown key 'authorty'; did you mean 'authority'?");
  }

  @Test
  void refusesColoursThatPeopleCannotRead() throws IOException {
    Files.writeString(
        folder.resolve("council.yaml"),
        """
        name: Test offer
        authority: Brackenford
        area: Brackenford
        brand: {colour: "#ffd98a", text: "#ffffff"}
        """);

    assertThatThrownBy(this::check)
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("council.yaml: brandText #ffffff on brand #ffd98a");
  }

  private void check() {
    DirectoryApplication.check(Map.of("OLO_CONFIG", folder.toString()));
  }
}
