package org.openlocaloffer.operations.status;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.openlocaloffer.contracts.config.ConfigException;
import org.openlocaloffer.contracts.config.Settings;
import org.openlocaloffer.contracts.wire.Codec;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code bin/status}: how the sources stand, by what the crawler last reported. Changes nothing.
 */
@Command(
    name = "bin/status",
    mixinStandardHelpOptions = true,
    description = "Prints how each source stands: progress, what was found and refused, alarms.",
    footer = {
      "",
      "It finds Kafka by config/settings.properties. That of ./run listens 20",
      "above its --port, so with 8080:",
      "  OLO_KAFKA=127.0.0.1:8100 bin/status"
    })
public final class StatusCommand implements Callable<Integer> {
  private static final String CLEAR = "\033[H\033[2J";

  @Option(names = "--source", paramLabel = "ID", description = "All of one source, with examples.")
  private String source;

  @Option(names = "--json", description = "As JSON: the sources with their newest reports.")
  private boolean json;

  @Option(
      names = "--watch",
      arity = "0..1",
      fallbackValue = "5",
      paramLabel = "SECONDS",
      description = "Repeats until it is stopped; every 5 seconds unless told otherwise.")
  private Integer watch;

  @Spec private CommandLine.Model.CommandSpec command;

  public static void main(String[] arguments) {
    System.setProperty("jdk.console", "java.base");
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new StatusCommand());
    line.setExecutionExceptionHandler(
        (e, failed, parsed) -> {
          if (!(e instanceof ConfigException || e instanceof KafkaException)) {
            throw e;
          }
          failed.getErr().println(e.getMessage());
          return CommandLine.ExitCode.SOFTWARE;
        });
    return line;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (watch != null && watch < 1) {
      throw new ParameterException(command.commandLine(), "--watch takes seconds, at least 1");
    }
    try (NewestMessages messages = NewestMessages.open(Settings.load())) {
      String text = text(SourceStatuses.read(messages));
      while (watch != null) {
        print(CLEAR + text);
        Thread.sleep(watch * 1_000L);
        text = text(SourceStatuses.read(messages));
      }
      print(text);
    }
    return CommandLine.ExitCode.OK;
  }

  private void print(String text) {
    command.commandLine().getOut().print(text);
    command.commandLine().getOut().flush();
  }

  private String text(SourceStatuses all) {
    if (source == null) {
      return json ? json(all) : new StatusTable(all, Instant.now()).text();
    }
    Optional<SourceStatus> one = all.of(source);
    if (one.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          "there is no source '%s'; there are %s"
              .formatted(source, all.sources().stream().map(s -> s.source().id()).toList()));
    }
    return json ? json(one.get()) : new StatusDetails(one.get(), all).text();
  }

  private static String json(Object record) {
    return new String(Codec.write(record), UTF_8) + "\n";
  }
}
