package org.openlocaloffer.quickstart.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openlocaloffer.contracts.config.ConfigException;
import org.openlocaloffer.contracts.config.CoreOffer;
import org.openlocaloffer.contracts.config.Council;
import org.openlocaloffer.contracts.config.Settings;
import org.openlocaloffer.contracts.config.Sources;
import org.openlocaloffer.contracts.config.Trust;
import org.openlocaloffer.contracts.config.YamlFile;
import org.openlocaloffer.contracts.vocabulary.Jargon;
import org.openlocaloffer.contracts.vocabulary.Taxonomy;

/**
 * Reads every file of a config folder as its module will, so that a mistake is reported before the
 * servers are started.
 */
public final class ConfigCheck {
  /** The crawler's file, by the record in the crawler's jar, which is not on our class path. */
  private static final String CRAWLER = "org.openlocaloffer.crawler.CrawlerConfig";

  private static final Map<String, Class<?>> FILES =
      Map.of(
          "council.yaml", Council.class,
          "sources.yaml", Sources.class,
          "trust.yaml", Trust.class,
          "taxonomy.yaml", Taxonomy.class,
          "core-offer.yaml", CoreOffer.class,
          "jargon.yaml", Jargon.class);

  private final Path folder;
  private final Map<String, String> environment;

  /**
   * @param environment what the modules will see
   */
  public ConfigCheck(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  /**
   * @param crawler the crawler's jar
   * @throws StartRefused with a line for each file that is wrong
   */
  public void all(Path crawler) {
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {crawler.toUri().toURL()}, getClass().getClassLoader())) {
      Map<String, Class<?>> files = new TreeMap<>(FILES);
      files.put("crawler.yaml", Class.forName(CRAWLER, true, loader));
      refuse(files);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(crawler + " holds no " + CRAWLER, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Of those that are there: a machine that runs a few modules may hold only their files.
   *
   * @throws StartRefused with a line for each file that is wrong
   */
  public void present() {
    Map<String, Class<?>> files = new TreeMap<>(FILES);
    files.keySet().removeIf(file -> Files.notExists(folder.resolve(file)));
    refuse(files);
  }

  private void refuse(Map<String, Class<?>> files) {
    List<Runnable> readings = new ArrayList<>(List.of(this::settings));
    files.forEach((file, type) -> readings.add(() -> read(file, type)));
    List<String> faults =
        readings.stream().map(ConfigCheck::fault).filter(Objects::nonNull).toList();
    if (!faults.isEmpty()) {
      throw new StartRefused(String.join("\n", faults) + "\nNothing was started.");
    }
  }

  private void settings() {
    Map<String, String> here = new HashMap<>(environment);
    here.put(Settings.FOLDER, folder.toString());
    Settings.load(here);
  }

  private void read(String file, Class<?> type) {
    YamlFile.read(folder.resolve(file), type, environment);
  }

  private static String fault(Runnable reading) {
    try {
      reading.run();
      return null;
    } catch (ConfigException e) {
      return e.getMessage();
    }
  }
}
