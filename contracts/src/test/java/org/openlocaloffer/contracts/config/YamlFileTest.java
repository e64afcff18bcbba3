package org.openlocaloffer.contracts.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  void namesLineAndEntryOfARefusedValueAndWhatToWrite() throws IOException {
    Path file = write("sources:\n  - id: a\n    name: A\n    seeds: [www.a.example/b]\n");

    assertThatThrownBy(() -> YamlFile.read(file, Sources.class))
        .isInstanceOf(ConfigException.class)
        .hasMessage(
            file
                + ", line 4, entry 'a': seeds holds 'www.a.example/b', which is not a web address;"
                + " write it in full, such as https://www.a.example/b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{id: b, name: B}|entry 'b': missing seeds: write the addresses",
        "{name: B, kind: rss}|entry 'B': missing id",
        "{id: b, name: B, seeds: 'http://b.example/'}|entry 'b': a list must stand here",
        "{id: b, name: B, kind: feed}|entry 'b': 'feed' is unknown; there are website, sitemap,",
        "{id: b, paused: perhaps}|entry 'b': 'perhaps' is neither true nor false",
        "{id: b, budget: {delay: 2 s}}|entry 'b': '2 s' is not a length of time; write PT30S",
        "{id: b, budget: {pages: 0}}|entry 'b': budget.pages is 0, but must lie between 1",
        "{id: b, name: [B]}|entry 'b': one plain value must stand here",
        "a word|: keys with values must stand here, such as id: …, name: …, kind: …"
      })
  void namesLineAndEntryInTheWordsOfTheFile(String second, String message) throws IOException {
    Path file =
        write("sources:\n- {id: a, name: A, seeds: ['http://a.example/']}\n- " + second + "\n");

    assertThatThrownBy(() -> YamlFile.read(file, Sources.class))
        .hasMessageStartingWith(file + ", line 3")
        .hasMessageContaining(message);
  }

  @Test
  void refusesAnIdThatTheScreensNeed() throws IOException {
    Path file = write("sources:\n- {id: new, name: N, seeds: ['http://n.example/']}\n");

    assertThatThrownBy(() -> YamlFile.read(file, Sources.class))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("id 'new' is taken by the screens");
  }

  @Test
  void namesTheLineOfWhatIsNoYaml() throws IOException {
    Path file = write("sources:\n  - id: a\n    name: A: B\n");

    assertThatThrownBy(() -> YamlFile.read(file, Sources.class))
        .hasMessageStartingWith(file + ", line 3: ")
        .hasMessageContaining("indentation");
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
        .hasMessage("there is no file " + folder.resolve("none.yaml"));
    assertThatThrownBy(() -> YamlFile.read(folder, Council.class))
        .hasMessage(folder + " is a folder; name a file in it");
    assertThatThrownBy(() -> YamlFile.read(write("# nothing\n"), Council.class))
        .hasMessageEndingWith("file.yaml is empty");
    assertThatThrownBy(() -> YamlFile.read(write("\0{{"), Council.class))
        .hasMessageEndingWith("file.yaml is not YAML: it holds characters that are not text");
    Path binary = Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xff, 0, 1});
    assertThatThrownBy(() -> YamlFile.read(binary, Council.class))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("UTF-8");
  }

  private Path write(String yaml) throws IOException {
    return Files.writeString(folder.resolve("file.yaml"), yaml);
  }
}
