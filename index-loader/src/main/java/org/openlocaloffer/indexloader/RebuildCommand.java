package org.openlocaloffer.indexloader;

import java.util.concurrent.Callable;
import org.openlocaloffer.contracts.config.Settings;
import org.openlocaloffer.contracts.wire.Topics;
import org.openlocaloffer.indexloader.rebuild.RebuildFailed;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rebuild}: a new collection from all topics, while families search the old one. */
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description = "Fills a new collection from all topics, then searches use that one.",
    footer = {
      "",
      "It finds Kafka and Solr by config/settings.properties. Those of ./run listen 20 and 22"
          + " above",
      "its --port, so with 8080:",
      "  OLO_KAFKA=127.0.0.1:8100 OLO_SOLR=http://127.0.0.1:8102/solr bin/rebuild-index"
    })
final class RebuildCommand implements Callable<Integer> {
  @Option(
      names = "--keep-old",
      description = "Keep the old collection, under the alias's name and \"_before\".")
  private boolean keepOld;

  @Option(
      names = "--allow-empty",
      description = "Go on where the topic holds no listings, though the live collection does.")
  private boolean allowEmpty;

  @Override
  public Integer call() throws RebuildFailed {
    Settings settings = Settings.load();
    Topics.create(settings);
    try (Connections connections = new Connections(settings)) {
      connections.rebuild().run(keepOld, allowEmpty);
    }
    return CommandLine.ExitCode.OK;
  }
}
