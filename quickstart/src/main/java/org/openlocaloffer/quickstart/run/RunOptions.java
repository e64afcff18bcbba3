package org.openlocaloffer.quickstart.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openlocaloffer.quickstart.Stage;
import org.openlocaloffer.quickstart.data.StartRefused;
import org.openlocaloffer.quickstart.process.Installation;
import picocli.CommandLine.Option;

/** What a person may choose; each getter gives the choice or the default, checked. */
final class RunOptions {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where everything is kept. Default: data, or data/pages with --pages.")
  private Path data;

  @Option(
      names = "--config",
      paramLabel = "DIR",
      description = "The folder that says who you are and where to look. Default: config.")
  private Path config;

  @Option(
      names = "--port",
      paramLabel = "N",
      description =
          "The directory's port; moderation is at N+1, the sample town at N+10, the servers from"
              + " N+20. Default: 8080.")
  private Integer port;

  @Option(
      names = "--only",
      paramLabel = "MODULE",
      split = ",",
      description =
          "Start just these: crawler, moderation-service, index-loader, directory. The servers'"
              + " addresses come from config/settings.properties and the OLO_... variables.")
  private List<String> only = List.of();

  @Option(
      names = "--pages",
      paramLabel = "DIR",
      description = "Serve saved pages as websites and harvest those instead of the sample town.")
  private Path pages;

  @Option(names = "--no-town", description = "Do not serve the sample town.")
  private boolean noTown;

  Path data() {
    Path root = Installation.root().resolve("data");
    return (data != null ? data : pages != null ? root.resolve("pages") : root).toAbsolutePath();
  }

  Path config() {
    Path folder = config != null ? config.toAbsolutePath() : Installation.root().resolve("config");
    if (!Files.isRegularFile(folder.resolve("settings.properties"))) {
      throw new StartRefused(
          "The config folder %s has no settings.properties. Name another with --config DIR; config in the project is an example to copy."
              .formatted(folder));
    }
    return folder.normalize();
  }

  Ports ports() {
    return new Ports(port == null ? 8080 : port);
  }

  /** Whether ports were chosen; otherwise {@code --only} leaves them to the settings. */
  boolean portGiven() {
    return port != null;
  }

  boolean embedded() {
    return only.isEmpty();
  }

  boolean town() {
    return embedded() && (!noTown || pages != null);
  }

  /** Null without. */
  Path pages() {
    if (pages != null && !Files.isReadable(pages.resolve("index.tsv"))) {
      throw new StartRefused(
          "The folder %s holds no saved pages: it has no index.tsv."
              .formatted(pages.toAbsolutePath().normalize()));
    }
    return pages == null ? null : pages.toAbsolutePath().normalize();
  }

  Set<Stage> stages() {
    if (only.isEmpty()) {
      return EnumSet.allOf(Stage.class);
    }
    return only.stream()
        .map(RunOptions::stage)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Stage.class)));
  }

  private static Stage stage(String name) {
    return Arrays.stream(Stage.values())
        .filter(stage -> stage.module().equals(name.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new StartRefused(
                    "--only does not know '%s'; it knows %s."
                        .formatted(
                            name.strip(),
                            Arrays.stream(Stage.values())
                                .map(Stage::module)
                                .collect(Collectors.joining(", ")))));
  }
}
