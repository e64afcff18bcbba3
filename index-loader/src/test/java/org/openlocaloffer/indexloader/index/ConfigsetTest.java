package org.openlocaloffer.indexloader.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openlocaloffer.contracts.config.ConfigException;

class ConfigsetTest {
  private static final String JARGON =
      """
      terms:
        - term: EHCP
          expansion: Education, health and care plan
          definition: A plan.
          also: [EHC plan, "Child’s plan"]
        - term: Respite
          definition: A rest.
      """;

  @TempDir Path config;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(config.resolve("solr/directory"));
    Files.writeString(config.resolve("solr/directory/schema.xml"), "<schema/>");
    Files.writeString(config.resolve("solr/directory/stopwords.txt"), "# few\nand\n");
    Files.writeString(config.resolve("jargon.yaml"), JARGON);
  }

  @Test
  void turnsJargonIntoSynonyms() {
    assertThat(Configset.read(config).synonyms())
        .isEqualTo(
            """
            ehcp, education health care plan, ehc plan, child plan
            ehcps, education health care plans, ehc plans, child plans \
            => ehcp, education health care plan, ehc plan, child plan
            """);
  }

  @Test
  void isNamedByItsContent() throws IOException {
    String before = Configset.read(config).name();
    assertThat(Configset.read(config).name()).isEqualTo(before).matches("directory-[0-9a-f]{12}");
    Files.writeString(config.resolve("jargon.yaml"), JARGON.replace("EHC plan", "statement"));
    assertThat(Configset.read(config).name()).isNotEqualTo(before);
  }

  @Test
  void doesWithoutJargon() throws IOException {
    Files.delete(config.resolve("jargon.yaml"));
    assertThat(Configset.read(config).synonyms()).isEmpty();
  }

  @Test
  void saysWhichFolderIsMissing() {
    assertThatThrownBy(() -> Configset.read(config.resolve("nowhere")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("nowhere/solr/directory");
  }
}
