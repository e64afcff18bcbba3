package org.openlocaloffer.quickstart.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

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
      Files.writeString(folder.resolve("sources.yaml"), yaml(byHost(pages), townPort));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String yaml(Map<String, List<String>> targetsByHost, int port) {
    StringBuilder yaml = new StringBuilder("# Written at each start with --pages.\nsources:\n");
    Set<String> ids = new HashSet<>();
    targetsByHost.forEach(
        (host, targets) -> {
          String local = host + ".localhost";
          yaml.append("  - id: ").append(id(host, ids)).append('\n');
          yaml.append("    name: ").append(quoted(host)).append('\n');
          yaml.append("    scope: {depth: 0}\n    budget: {delay: PT0.2S}\n");
          yaml.append("    privateHosts: [").append(quoted(local + ":" + port)).append("]\n");
          yaml.append("    seeds:\n");
          for (String target : targets) {
            String seed = "http://" + local + ":" + port + target;
            yaml.append("      - ").append(quoted(seed)).append('\n');
          }
        });
    return yaml.toString();
  }

  /** Host to the paths, with query, of its pages; unreadable addresses are left out. */
  private static Map<String, List<String>> byHost(Path pages) throws IOException {
    Map<String, List<String>> targets = new TreeMap<>();
    try (Stream<String> lines = Files.lines(pages.resolve("index.tsv"))) {
      lines
          .skip(1)
          .map(line -> line.split("\t"))
          .filter(columns -> columns.length == 3 && columns[2].matches("https?://[^/?#]+.*"))
          .map(columns -> columns[2].replaceFirst("#.*$", ""))
          .forEach(
              url -> {
                String rest = url.substring(url.indexOf("//") + 2);
                String host = rest.replaceFirst("[/?].*$", "").toLowerCase(Locale.ROOT);
                String target = rest.substring(host.length());
                targets
                    .computeIfAbsent(host, first -> new ArrayList<>())
                    .add(target.startsWith("/") ? target : "/" + target);
              });
    }
    return targets;
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
