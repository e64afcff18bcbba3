package org.openlocaloffer.quickstart.data;

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
import org.openlocaloffer.quickstart.process.Installation;

class ConfigCheckTest {
  private static final Path PROJECT = Installation.root().resolve("config");

  @TempDir private Path folder;

  @BeforeEach
  void copyTheProjects() throws IOException {
    for (String file :
        List.of(
            "settings.properties",
            "council.yaml",
            "sources.yaml",
            "trust.yaml",
            "taxonomy.yaml",
            "core-offer.yaml",
            "jargon.yaml",
            "crawler.yaml")) {
      Files.copy(PROJECT.resolve(file), folder.resolve(file));
    }
  }

  @Test
  void findsNothingWrongWithWhatTheProjectBrings() {
    assertThatCode(check()::present).doesNotThrowAnyException();
  }

  @Test
  void tellsEveryFileThatIsWrongWithLineAndEntry() throws IOException {
    edit("sources.yaml", "kind: icalendar", "kind: calendar");
    edit("trust.yaml", "verdict: block", "verdikt: block");
    edit("settings.properties", "olo.kafka=", "olo.kafak=");

    assertThatThrownBy(check()::present)
        .isInstanceOf(StartRefused.class)
        .hasMessageMatching(
            "(?s).*/settings.properties, line \\d+: unknown key 'olo.kafak'; did you mean"
                + " 'olo.kafka'\\?\n"
                + ".*/sources.yaml, line \\d+, entry 'libraries-events': 'calendar' is unknown;"
                + " there are website, .*\n"
                + ".*/trust.yaml, line \\d+: unknown key 'verdikt'; did you mean 'verdict'\\?\n"
                + "Nothing was started.");
  }

  @Test
  void asksOnlyForThoseThatAreThereWhereNotAllModulesRun() throws IOException {
    Files.delete(folder.resolve("trust.yaml"));

    assertThatCode(check()::present).doesNotThrowAnyException();
  }

  private ConfigCheck check() {
    return new ConfigCheck(folder, Map.of());
  }

  private void edit(String file, String before, String after) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    Files.writeString(path, text.replace(before, after));
  }
}
