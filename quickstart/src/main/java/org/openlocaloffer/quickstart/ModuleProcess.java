package org.openlocaloffer.quickstart;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openlocaloffer.quickstart.process.ChildProcess;
import org.openlocaloffer.quickstart.process.Command;
import org.openlocaloffer.quickstart.process.Environment;
import org.openlocaloffer.quickstart.process.Installation;
import org.openlocaloffer.quickstart.process.JavaCommand;

/** Starts one of our modules as {@code ./run} does. */
public final class ModuleProcess {

  private ModuleProcess() {}

  /**
   * Starts it and returns at once; {@link ChildProcess#awaitReady} waits for its READY line.
   *
   * @param environment its {@code OLO_…} variables; of the secrets it gets only its own
   * @param folder its output goes to {@code logs/MODULE.log} in it
   */
  public static ChildProcess start(
      Stage stage, Map<String, String> environment, Path folder, String... arguments) {
    Map<String, String> all = new HashMap<>(System.getenv());
    all.putAll(environment);
    JavaCommand java =
        new JavaCommand(stage.mainClass(), stage.classPath(), stage.options(), folder);
    List<String> line = java.line(arguments);
    return ChildProcess.start(
        new Command(
            stage.module(),
            line,
            Environment.withoutOthersSecrets(all, stage.secrets()),
            Installation.root(),
            folder.resolve("logs").resolve(stage.module() + ".log")));
  }
}
