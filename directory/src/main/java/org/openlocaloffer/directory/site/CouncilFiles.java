package org.openlocaloffer.directory.site;

import java.nio.file.Path;
import org.openlocaloffer.contracts.config.Council;
import org.openlocaloffer.contracts.config.Jargon;
import org.openlocaloffer.contracts.config.Taxonomy;
import org.openlocaloffer.contracts.config.YamlFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the council wrote about itself, its words and how its directory is organised. */
@Configuration
class CouncilFiles {
  private final Path folder;

  // As text: Spring would look for a Path within the web application.
  CouncilFiles(@Value("${OLO_CONFIG:config}") String folder) {
    this.folder = Path.of(folder);
  }

  @Bean
  Council council() {
    return YamlFile.read(folder.resolve("council.yaml"), Council.class);
  }

  @Bean
  Taxonomy taxonomy() {
    return YamlFile.read(folder.resolve("taxonomy.yaml"), Taxonomy.class);
  }

  @Bean
  Jargon jargon() {
    return YamlFile.read(folder.resolve("jargon.yaml"), Jargon.class);
  }
}
