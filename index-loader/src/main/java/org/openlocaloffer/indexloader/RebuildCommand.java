package org.openlocaloffer.indexloader;

import java.util.concurrent.Callable;
import org.openlocaloffer.contracts.config.Settings;
import org.openlocaloffer.contracts.wire.Topics;
import org.openlocaloffer.indexloader.rebuild.RebuildFailed;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rebuild}: a new collection from the whole topic, while families search the old one. */
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description = "Fills a new collection from the whole topic, then searches use that one.")
final class RebuildCommand implements Callable<Integer> {
  @Option(
      names = "--keep-old",
      description = "Keep the old collection, under the alias's name and \"_before\".")
  private boolean keepOld;

  @Override
  public Integer call() throws RebuildFailed {
    Settings settings = Settings.load();
    Topics.create(settings);
    try (Connections connections = new Connections(settings)) {
      connections.rebuild().run(keepOld);
    }
    return CommandLine.ExitCode.OK;
  }
}
