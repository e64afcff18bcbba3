package org.openlocaloffer.contracts.config;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * What {@code config/settings.properties} says, each line overridden by the environment variable of
 * the same name in upper case with underscores ({@code olo.kafka}: {@code OLO_KAFKA}). Secrets come
 * from the environment only.
 */
public final class Settings {
  /** Environment name of the folder with the council's files; default {@code config}. */
  public static final String FOLDER = "OLO_CONFIG";

  private final Path folder;
  private final Map<String, String> file;
  private final Map<String, String> environment;

  private Settings(Path folder, Map<String, String> file, Map<String, String> environment) {
    this.folder = folder;
    this.file = file;
    this.environment = environment;
  }

  /** From this process's environment. */
  public static Settings load() {
    return load(System.getenv());
  }

  /**
   * @throws ConfigException where the file cannot be read, or holds a secret, an unknown key or one
   *     twice
   */
  public static Settings load(Map<String, String> environment) {
    Path folder = Path.of(environment.getOrDefault(FOLDER, "config"));
    Map<String, String> file = new SettingsFile(folder.resolve("settings.properties")).read();
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
    String value = environment.getOrDefault(environmentName(key), file.get(key));
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

  static String environmentName(String key) {
    return key.replace('.', '_').toUpperCase(Locale.ROOT);
  }
}
