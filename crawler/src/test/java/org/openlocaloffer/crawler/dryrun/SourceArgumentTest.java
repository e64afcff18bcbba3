package org.openlocaloffer.crawler.dryrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openlocaloffer.contracts.config.ConfigException;

class SourceArgumentTest {
  private static final String CLUB = "id: club\nname: Club\nseeds: [\"http://club.example/\"]\n";

  @TempDir Path folder;

  @Test
  void aFileHoldsOneSource() throws IOException {
    assertThat(SourceArgument.read(file("club.yaml", CLUB), folder).id()).isEqualTo("club");
  }

  @Test
  void aFileMayBeAPieceOfSourcesYaml() throws IOException {
    String list = "sources:\n  - {id: club, name: Club, seeds: [\"http://club.example/\"]}\n";

    assertThat(SourceArgument.read(file("piece.yaml", list), folder).id()).isEqualTo("club");
  }

  @Test
  void anIdIsLookedUpInSourcesYaml() throws IOException {
    file("sources.yaml", "sources:\n  - {id: club, name: C, seeds: [\"http://club.example/\"]}\n");

    assertThat(SourceArgument.read("club", folder).name()).isEqualTo("C");
    assertThatThrownBy(() -> SourceArgument.read("clbu", folder))
        .isInstanceOf(ConfigException.class)
        .hasMessageContainingAll("clbu", "it has club");
  }

  @Test
  void aMisspeltKeyIsRefusedWithItsLineAndTheKeyThatIsMeant() throws IOException {
    assertRefused(CLUB.replace("seeds", "seads"), "line 3", "'seads'", "'seeds'");
  }

  @Test
  void aSourceWithoutSeedsIsRefused() throws IOException {
    assertRefused("id: club\nname: Club\n", "missing seeds");
  }

  @Test
  void aLoneListItemIsExplained() throws IOException {
    assertRefused("# ours\n  - id: club\n    name: Club\n", "hyphen", "sources:");
  }

  @Test
  void severalSourcesAreTooMany() throws IOException {
    String two =
        "sources:\n  - {id: a, name: A, seeds: [\"http://a.example/\"]}\n"
            + "  - {id: b, name: B, seeds: [\"http://b.example/\"]}\n";

    assertRefused(two, "2 sources (a, b)");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> SourceArgument.read("nowhere/club.yaml", folder))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("nowhere/club.yaml");
  }

  private void assertRefused(String yaml, String... why) throws IOException {
    String file = file("odd.yaml", yaml);
    assertThatThrownBy(() -> SourceArgument.read(file, folder))
        .isInstanceOf(ConfigException.class)
        .hasMessageContainingAll(why);
  }

  private String file(String name, String yaml) throws IOException {
    return Files.writeString(folder.resolve(name), yaml).toString();
  }
}
