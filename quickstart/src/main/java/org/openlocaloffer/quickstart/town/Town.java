package org.openlocaloffer.quickstart.town;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openlocaloffer.quickstart.town.site.Site;
import org.openlocaloffer.quickstart.town.site.SiteSettings;

/**
 * The sample town's sites and pages, read once from the class path (a folder or our jar).
 * Immutable.
 */
public final class Town {
  /** Sites that hold no services, only what a crawler must survive. */
  static final List<String> TRAP_SITES = List.of("traps", "broken-robots", "busy");

  private final Map<String, Site> sites;

  private Town(Map<String, Site> sites) {
    this.sites = sites;
  }

  /** Every page, feed and feed item of the town, traps left out. */
  public static List<TownPage> pages() {
    return load().sites.values().stream()
        .filter(site -> !TRAP_SITES.contains(site.name()))
        .flatMap(Town::pages)
        .toList();
  }

  /** Every file that the town serves, traps included, as it stands in its folder. */
  public static List<Site.Document> documents() {
    return load().sites.values().stream()
        .flatMap(site -> site.documents().values().stream())
        .toList();
  }

  static Stream<TownPage> pages(Site site) {
    return site.documents().values().stream()
        .filter(each -> each.expected() != null)
        .map(
            each ->
                new TownPage(site.name(), each.path(), each.expected(), site.settings().chrome()));
  }

  /** The settings of every site, traps included, by the name of its folder. */
  public static Map<String, SiteSettings> settings() {
    Map<String, SiteSettings> settings = new TreeMap<>();
    load().sites.forEach((name, site) -> settings.put(name, site.settings()));
    return settings;
  }

  static Town load() {
    URL root = Town.class.getResource("/town");
    if (root == null) {
      throw new IllegalStateException("the sample town is not on the class path: no folder 'town'");
    }
    try {
      if (root.getProtocol().equals("jar")) {
        String jar =
            Town.class.getProtectionDomain().getCodeSource().getLocation().toURI().getPath();
        try (FileSystem inside = FileSystems.newFileSystem(Path.of(jar))) {
          return read(inside.getPath("/town"));
        }
      }
      return read(Path.of(root.toURI()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the sample town: " + e.getMessage(), e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Town read(Path folder) throws IOException {
    Map<String, Site> sites = new TreeMap<>();
    try (Stream<Path> folders = Files.list(folder)) {
      for (Path each : folders.filter(Files::isDirectory).toList()) {
        Site site = Site.read(each);
        sites.put(site.name(), site);
      }
    }
    return new Town(sites);
  }

  Map<String, Site> sites() {
    return sites;
  }
}
