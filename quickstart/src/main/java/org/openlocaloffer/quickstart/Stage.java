package org.openlocaloffer.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openlocaloffer.quickstart.data.StartRefused;
import org.openlocaloffer.quickstart.process.Installation;

/** Our modules that run as processes, in the order of the data. */
public enum Stage {
  CRAWLER(
      "crawler",
      "org.openlocaloffer.crawler.CrawlTopology",
      List.of("-Xmx448m"),
      Set.of("OLO_FRONTIER_DATABASE_PASSWORD", "OLO_FACEBOOK_TOKEN")),
  MODERATION_SERVICE(
      "moderation-service",
      "org.openlocaloffer.moderation.ModerationApplication",
      List.of("-Xmx320m"),
      Set.of("OLO_MODERATION_DATABASE_PASSWORD", "OLO_ADMIN_PASSWORD", "OLO_MODERATOR_PASSWORD")),
  INDEX_LOADER(
      "index-loader",
      "org.openlocaloffer.indexloader.IndexLoader",
      List.of("-Xmx128m", "-XX:TieredStopAtLevel=1"),
      Set.of()),
  DIRECTORY(
      "directory",
      "org.openlocaloffer.directory.DirectoryApplication",
      List.of("-Xmx192m", "-XX:TieredStopAtLevel=1"),
      Set.of());

  private final String module;
  private final String mainClass;
  private final List<String> options;
  private final Set<String> secrets;

  Stage(String module, String mainClass, List<String> options, Set<String> secrets) {
    this.module = module;
    this.mainClass = mainClass;
    this.options = options;
    this.secrets = secrets;
  }

  /** The module's folder, and what people call the process. */
  public String module() {
    return module;
  }

  String mainClass() {
    return mainClass;
  }

  /**
   * Heap for a small machine. C2 is off in the two light ones, where the time it saves is not worth
   * its memory.
   */
  List<String> options() {
    return options;
  }

  /** Variables with secrets that this module may see. */
  Set<String> secrets() {
    return secrets;
  }

  /**
   * The module's jar and what lies beside it.
   *
   * @throws StartRefused if the module is not built
   */
  List<Path> classPath() {
    Path target = Installation.root().resolve(module).resolve("target");
    List<Path> path = new ArrayList<>(List.of(jar(), Installation.libraries(target)));
    Path storm = target.resolve("storm");
    if (Files.isDirectory(storm)) {
      path.add(storm.resolve("*"));
    }
    return path;
  }

  /**
   * @throws StartRefused if the module is not built
   */
  public Path jar() {
    Path target = Installation.root().resolve(module).resolve("target");
    String name = module + "-\\d[\\w.]*(-SNAPSHOT)?\\.jar";
    if (!Files.isDirectory(target)) {
      throw notBuilt(target);
    }
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(file -> file.getFileName().toString().matches(name))
          .findFirst()
          .orElseThrow(() -> notBuilt(target));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private StartRefused notBuilt(Path target) {
    return new StartRefused(
        "%s is not built: there is no jar in %s. Run \"mvn package\".".formatted(module, target));
  }
}
