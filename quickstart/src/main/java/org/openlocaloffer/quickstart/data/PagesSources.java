package org.openlocaloffer.quickstart.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlocaloffer.quickstart.town.PagesFolder;
import org.openlocaloffer.quickstart.town.PagesFolder.SavedPage;

/**
 * A config folder for saved pages: as the given one, but with a source for each original host. Its
 * seeds are the pages at their local addresses; no link is followed.
 */
public final class PagesSources {

  private static final int ID_LENGTH = 50;

  private PagesSources() {}

  /** Writes the folder into {@code data} and returns it. */
  public static Path write(Path pages, Path config, Path data, int townPort) {
    Path folder = data.resolve("pages-config");
    try {
      copy(config, folder);
      List<SavedPage> saved = PagesFolder.read(pages).pages();
      Files.writeString(folder.resolve("sources.yaml"), yaml(saved, townPort));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String yaml(List<SavedPage> pages, int port) {
    Map<String, List<SavedPage>> byHost =
        pages.stream()
            .collect(Collectors.groupingBy(SavedPage::host, TreeMap::new, Collectors.toList()));
    StringBuilder yaml = new StringBuilder("# Written at each start with --pages.\nsources:\n");
    Set<String> ids = new HashSet<>();
    byHost.forEach((host, saved) -> append(yaml, id(host, ids), host, saved, port));
    return yaml.toString();
  }

  private static void append(
      StringBuilder yaml, String id, String host, List<SavedPage> pages, int port) {
    yaml.append("  - id: ").append(id).append('\n');
    yaml.append("    name: ").append(quoted(host)).append('\n');
    yaml.append("    scope: {depth: 0}\n    budget: {delay: PT0.2S}\n");
    String local = host + ".localhost:" + port;
    yaml.append("    privateHosts: [").append(quoted(local)).append("]\n    seeds:\n");
    for (SavedPage page : pages) {
      yaml.append("      - ").append(quoted(page.localUrl(port))).append('\n');
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(from)) {
      all = walk.toList();
    }
    for (Path one : all) {
      Path copy = to.resolve(from.relativize(one).toString());
      if (Files.isDirectory(one)) {
        Files.createDirectories(copy);
      } else {
        Files.copy(one, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static String id(String host, Set<String> taken) {
    String base = host.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String id = base.substring(0, Math.min(base.length(), ID_LENGTH));
    for (int n = 2; !taken.add(id); n++) {
      id = base.substring(0, Math.min(base.length(), ID_LENGTH)) + "-" + n;
    }
    return id;
  }

  /** A YAML scalar in single quotes. */
  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
