package org.openlocaloffer.quickstart.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The line that starts a main class on the Java which runs now. The child ends when this process
 * does, even after a kill -9: see {@link EndsWithStarter}. Its temporary files are kept in the
 * owner's folder, so that {@link Leftovers} can remove what a killed one could not.
 *
 * @param mainClass its full name
 * @param classPath jars, folders or "folder/*"
 * @param options for the JVM, e.g. "-Xmx64m"
 * @param owner the folder whose system the process belongs to; {@link Leftovers} looks for it
 */
public record JavaCommand(
    String mainClass, List<Path> classPath, List<String> options, Path owner) {

  static final String OWNER_OPTION = "-Dolo.owner=";

  /**
   * Of all processes of one owner. It is removed with all that is in it, and an owner may be any
   * folder, a person's home too: so it has a name that nobody gives to a folder of their own.
   */
  static Path temporary(Path owner) {
    return owner.toAbsolutePath().normalize().resolve(".olo-tmp");
  }

  /** The whole line, for a {@link Command}; the folder for temporary files is there then. */
  public List<String> line(String... arguments) {
    temporary(owner).toFile().mkdirs();
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add(OWNER_OPTION + owner.toAbsolutePath().normalize());
    line.add("-Djava.io.tmpdir=" + temporary(owner));
    line.addAll(List.of("-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-Djava.awt.headless=true"));
    line.addAll(options);
    List<String> path = new ArrayList<>(classPath.stream().map(Path::toString).toList());
    path.add(Installation.own().toString());
    line.addAll(List.of("-cp", String.join(System.getProperty("path.separator"), path)));
    line.add(EndsWithStarter.class.getName());
    line.add(mainClass);
    line.addAll(Arrays.asList(arguments));
    return line;
  }
}
