package org.openlocaloffer.directory.site;

import java.nio.file.Path;
import org.openlocaloffer.contracts.config.ConfigException;
import org.openlocaloffer.contracts.config.Council;
import org.openlocaloffer.contracts.config.YamlFile;
import org.openlocaloffer.sitekit.asset.Brand;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the council's file. */
@Configuration
public class CouncilFiles {
  private final Path folder;

  // As text: Spring would look for a Path within the web application.
  CouncilFiles(@Value("${OLO_CONFIG:config}") String folder) {
    this.folder = Path.of(folder);
  }

  /**
   * @throws ConfigException naming the file, and the line and key or the colours that are wrong
   */
  public static void check(Path folder) {
    CouncilFiles files = new CouncilFiles(folder.toString());
    files.brand(files.council());
  }

  @Bean
  Council council() {
    return YamlFile.read(folder.resolve("council.yaml"), Council.class);
  }

  @Bean
  Brand brand(Council council) {
    Council.Brand colours = council.brand();
    try {
      return new Brand(colours.colour(), colours.text(), colours.colour());
    } catch (IllegalArgumentException e) {
      throw new ConfigException(folder.resolve("council.yaml") + ": " + e.getMessage());
    }
  }
}
