package org.openlocaloffer.quickstart.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to start.
 *
 * @param name what a person calls it, e.g. "index-loader"
 * @param line the program and its arguments
 * @param environment all that the process sees, nothing is inherited beyond it
 * @param folder working directory
 * @param log file to which its output is appended
 */
public record Command(
    String name, List<String> line, Map<String, String> environment, Path folder, Path log) {

  public Command {
    line = List.copyOf(line);
    environment = Map.copyOf(environment);
  }
}
