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
  @TempDir Path config;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(config.resolve("solr/directory"));
    Files.writeString(config.resolve("solr/directory/schema.xml"), "<schema/>");
    Files.writeString(config.resolve("solr/directory/stopwords.txt"), "# few\nand\n");
  }

  @Test
  void knowsTheStopWords() {
    assertThat(Configset.read(config).stopWords()).containsExactly("and");
  }

  @Test
  void isNamedByItsContent() throws IOException {
    String before = Configset.read(config).name();
    assertThat(Configset.read(config).name()).isEqualTo(before).matches("directory-[0-9a-f]{12}");
    Files.writeString(config.resolve("solr/directory/stopwords.txt"), "or\n");
    assertThat(Configset.read(config).name()).isNotEqualTo(before);
  }

  @Test
  void saysWhichFolderIsMissing() {
    assertThatThrownBy(() -> Configset.read(config.resolve("nowhere")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("nowhere/solr/directory");
  }
}
