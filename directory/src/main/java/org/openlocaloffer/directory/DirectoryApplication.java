package org.openlocaloffer.directory;

import java.util.List;
import java.util.Map;
import org.openlocaloffer.contracts.config.ConfigException;
import org.openlocaloffer.contracts.config.Settings;
import org.openlocaloffer.directory.site.CouncilFiles;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The public site. It reads Solr and {@code council.yaml}, and keeps nothing about anybody. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class DirectoryApplication {
  /** Ends with status 1 and one line where the settings or a file of the council are wrong. */
  public static void main(String[] arguments) {
    try {
      check(System.getenv());
    } catch (ConfigException e) {
      System.err.println("directory cannot start: " + e.getMessage());
      System.exit(1);
    }
    SpringApplication.run(DirectoryApplication.class, arguments);
  }

  /**
   * Reads all that Spring will read, because Spring would wrap one wrong line in a hundred others.
   *
   * @throws ConfigException naming the setting, or the file, line and key, that is wrong
   */
  static void check(Map<String, String> environment) {
    Settings settings = Settings.load(environment);
    List.of("olo.solr", "olo.collection", "olo.bind").forEach(settings::text);
    settings.integer("olo.directory.port");
    CouncilFiles.check(settings.folder());
  }
}
