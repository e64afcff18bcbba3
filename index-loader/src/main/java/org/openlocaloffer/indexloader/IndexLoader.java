package org.openlocaloffer.indexloader;

import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.openlocaloffer.contracts.config.ConfigException;
import org.openlocaloffer.contracts.config.Settings;
import org.openlocaloffer.indexloader.rebuild.RebuildFailed;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The process that keeps Solr as the topics say. */
@Command(
    name = "index-loader",
    mixinStandardHelpOptions = true,
    description = "Loads what is published from Kafka into Solr until it is stopped.",
    subcommands = RebuildCommand.class,
    footer = {
      "",
      "Settings come from config/settings.properties (another folder: OLO_CONFIG); the environment",
      "overrides them: OLO_KAFKA, OLO_SOLR, OLO_COLLECTION."
    })
public final class IndexLoader implements Callable<Integer> {
  @Option(
      names = "--auto-rebuild",
      description =
          "Rebuild before loading where config/solr has changed since the live collection was made."
              + " At most one loader should have this.")
  private boolean autoRebuild;

  public static void main(String[] args) {
    // From Java 22 on there is otherwise a console even where nobody watches.
    System.setProperty("jdk.console", "java.base");
    CommandLine commands = new CommandLine(new IndexLoader());
    commands.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          if (e instanceof ConfigException || e instanceof RebuildFailed) {
            System.err.println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
          }
          if (e instanceof KafkaException) {
            System.err.println("Kafka: " + e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
          }
          throw e;
        });
    System.exit(commands.execute(args));
  }

  @Override
  public Integer call() throws RebuildFailed {
    try (Loader loader = new Loader(Settings.load())) {
      loader.run(autoRebuild);
    }
    return CommandLine.ExitCode.OK;
  }
}
