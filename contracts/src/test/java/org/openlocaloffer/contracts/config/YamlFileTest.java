package org.openlocaloffer.contracts.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlFileTest {
  @TempDir Path folder;

  @Test
  void namesFileLineAndNearestKeyOfAMisspeltOne() throws IOException {
    Path file = write("sources:\n  - id: a\n    name: A\n    seds: [https://a.example/]\n");

    assertThatThrownBy(() -> YamlFile.read(file, Sources.class))
        .isInstanceOf(ConfigException.class)
        .hasMessage(file + ", line 4: unknown key 'seds'; did you mean 'seeds'?");
  }

  @Test
  void namesTheLineOfARefusedValue() throws IOException {
    Path file = write("sources:\n  - id: a\n    name: A\n    seeds: [ftp://a.example/]\n");

    assertThatThrownBy(() -> YamlFile.read(file, Sources.class))
        .isInstanceOf(ConfigException.class)
        .hasMessageMatching(".*, line [345]: seeds is not an http address: ftp://a.example/");
  }

  @Test
  void saysWhichValuesThereAre() throws IOException {
    Path file = folder.resolve("sources.yaml");
    Files.writeString(
        file, "sources:\n  - {id: a, name: A, kind: feed, seeds: [\"http://a.example/\"]}\n");
    assertThatThrownBy(() -> YamlFile.read(file, Sources.class))
        .hasMessageMatching(".*, line 2: 'feed' is unknown; there are website, sitemap, rss, .*");
  }

  @Test
  void refusesAKeyGivenTwice() throws IOException {
    Path file = write("sources: []\nsources: []\n");

    assertThatThrownBy(() -> YamlFile.read(file, Sources.class)).hasMessageContaining("sources");
  }

  @Test
  void takesVariablesFromTheEnvironmentOrTheirDefault() throws IOException {
    Path file = write("name: ${TOWN:Brackenford} Offer\nauthority: ${WHO}\narea: here\n");

    Council council = YamlFile.read(file, Council.class, Map.of("WHO", "The council"));

    assertThat(council.name()).isEqualTo("Brackenford Offer");
    assertThat(council.authority()).isEqualTo("The council");
    assertThatThrownBy(() -> YamlFile.read(file, Council.class, Map.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("${WHO}");
  }

  @Test
  void saysWhatToDoAboutAMissingAnEmptyAndABinaryFile() throws IOException {
    assertThatThrownBy(() -> YamlFile.read(folder.resolve("none.yaml"), Council.class))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("none.yaml");
    assertThatThrownBy(() -> YamlFile.read(write(""), Council.class))
        .isInstanceOf(ConfigException.class);
    Path binary = Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xff, 0, 1});
    assertThatThrownBy(() -> YamlFile.read(binary, Council.class))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("UTF-8");
  }

  private Path write(String yaml) throws IOException {
    return Files.writeString(folder.resolve("file.yaml"), yaml);
  }
}
