package org.openlocaloffer.contracts.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * What {@code config/settings.properties} says, each line overridden by the environment variable of
 * the same name in upper case with underscores ({@code olo.kafka}: {@code OLO_KAFKA}). Secrets come
 * from the environment only.
 */
public final class Settings {
  /** Environment name of the folder with the council's files; default {@code config}. */
  public static final String FOLDER = "OLO_CONFIG";

  private final Path folder;
  private final Properties file;
  private final Map<String, String> environment;

  private Settings(Path folder, Properties file, Map<String, String> environment) {
    this.folder = folder;
    this.file = file;
    this.environment = environment;
  }

  /** From this process's environment. */
  public static Settings load() {
    return load(System.getenv());
  }

  /**
   * @throws ConfigException where the file cannot be read, or holds a secret
   */
  public static Settings load(Map<String, String> environment) {
    Path folder = Path.of(environment.getOrDefault(FOLDER, "config"));
    Path path = folder.resolve("settings.properties");
    Properties file = new Properties();
    try (Reader reader = Files.newBufferedReader(path)) {
      file.load(reader);
    } catch (IOException e) {
      throw new ConfigException(
          "cannot read %s; set %s to the folder that holds it".formatted(path, FOLDER));
    }
    file.stringPropertyNames().stream()
        .filter(key -> key.endsWith(".password"))
        .findFirst()
        .ifPresent(
            key -> {
              throw new ConfigException(
                  "%s: %s is a secret; give it as %s instead"
                      .formatted(path, key, environmentName(key)));
            });
    return new Settings(folder, file, Map.copyOf(environment));
  }

  /** The folder with the council's files. */
  public Path folder() {
    return folder;
  }

  /**
   * @throws ConfigException where neither the file nor the environment has it
   */
  public String text(String key) {
    String value = environment.getOrDefault(environmentName(key), file.getProperty(key));
    if (value == null || value.isBlank()) {
      throw new ConfigException(
          "%s is not set: give it in %s or as %s"
              .formatted(key, folder.resolve("settings.properties"), environmentName(key)));
    }
    return value.strip();
  }

  /**
   * @throws ConfigException where it is missing or no whole number
   */
  public int integer(String key) {
    String value = text(key);
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new ConfigException("%s is not a whole number: %s".formatted(key, value));
    }
  }

  /** Every key of the file, for help and checks. */
  public Set<String> keys() {
    return new TreeSet<>(file.stringPropertyNames());
  }

  static String environmentName(String key) {
    return key.replace('.', '_').toUpperCase(Locale.ROOT);
  }
}
