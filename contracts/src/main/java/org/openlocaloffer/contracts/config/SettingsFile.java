package org.openlocaloffer.contracts.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Reads {@code settings.properties} strictly: a misspelt or repeated key would leave a process with
 * another setting than its operator believes. Keys outside {@code olo.} are not ours to judge.
 */
record SettingsFile(Path path) {
  private static final List<String> KNOWN =
      List.of(
          "olo.kafka",
          "olo.topics.partitions",
          "olo.topics.replicas",
          "olo.solr",
          "olo.collection",
          "olo.frontier.database.url",
          "olo.frontier.database.user",
          "olo.moderation.database.url",
          "olo.moderation.database.user",
          "olo.bind",
          "olo.directory.port",
          "olo.moderation.port",
          "olo.loader.metrics.port",
          "olo.secure");

  /**
   * @throws ConfigException naming the line of the first key that is a secret, unknown or repeated
   */
  Map<String, String> read() {
    Map<String, String> settings = new HashMap<>();
    Iterator<String> lines = lines().iterator();
    for (int number = 1; lines.hasNext(); number++) {
      int first = number;
      StringBuilder entry = new StringBuilder(lines.next());
      while (continues(entry) && lines.hasNext()) {
        entry.append('\n').append(lines.next());
        number++;
      }
      parse(entry.toString(), first).forEach((key, value) -> add(settings, key, value, first));
    }
    return settings;
  }

  private void add(Map<String, String> settings, Object name, Object value, int line) {
    String key = name.toString();
    if (key.endsWith(".password") || key.endsWith(".token")) {
      throw refused(
          line, "%s is a secret; give it as %s instead", key, Settings.environmentName(key));
    }
    if (key.startsWith("olo.") && !KNOWN.contains(key)) {
      throw refused(line, "unknown key '%s'%s", key, NearestKey.hint(key, KNOWN));
    }
    if (settings.put(key, value.toString()) != null) {
      throw refused(line, "'%s' is given twice", key);
    }
  }

  private Properties parse(String entry, int line) {
    Properties parsed = new Properties();
    try {
      parsed.load(new StringReader(entry));
    } catch (IOException | IllegalArgumentException e) {
      throw refused(line, "cannot be understood: %s", e.getMessage());
    }
    return parsed;
  }

  /** Does an odd number of backslashes at its end draw the next line in? Never of a comment. */
  private static boolean continues(CharSequence entry) {
    String text = entry.toString().stripLeading();
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\\') {
      end--;
    }
    return (text.length() - end) % 2 == 1 && !text.startsWith("#") && !text.startsWith("!");
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(path);
    } catch (IOException e) {
      throw new ConfigException(
          "cannot read %s; set %s to the folder that holds it".formatted(path, Settings.FOLDER));
    }
  }

  private ConfigException refused(int line, String reason, Object... parts) {
    return new ConfigException("%s, line %d: %s".formatted(path, line, reason.formatted(parts)));
  }
}
