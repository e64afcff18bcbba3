package org.openlocaloffer.moderation;

import java.nio.file.Path;
import org.openlocaloffer.contracts.config.Council;
import org.openlocaloffer.contracts.config.Sources;
import org.openlocaloffer.contracts.config.Trust;
import org.openlocaloffer.contracts.config.YamlFile;
import org.openlocaloffer.contracts.vocabulary.Jargon;
import org.openlocaloffer.contracts.vocabulary.Taxonomy;

/** What the council's files say; all are read before anything is started or written. */
record ConfigFiles(
    Council council, Sources sources, Trust trust, Taxonomy taxonomy, Jargon jargon) {
  /**
   * @param folder with the YAML files
   * @throws org.openlocaloffer.contracts.config.ConfigException naming file, line and key
   */
  static ConfigFiles read(Path folder) {
    return new ConfigFiles(
        YamlFile.read(folder.resolve("council.yaml"), Council.class),
        YamlFile.read(folder.resolve("sources.yaml"), Sources.class),
        YamlFile.read(folder.resolve("trust.yaml"), Trust.class),
        YamlFile.read(folder.resolve("taxonomy.yaml"), Taxonomy.class),
        YamlFile.read(folder.resolve("jargon.yaml"), Jargon.class));
  }
}
