package org.openlocaloffer.quickstart.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Removes folders of files that nobody needs any more. */
public final class TemporaryFolder {

  private TemporaryFolder() {}

  /** Removes what can be removed: files of a container may belong to a user of its own. */
  public static void remove(Path folder) {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.sorted(Comparator.reverseOrder()).toList();
    } catch (IOException | UncheckedIOException unreadable) {
      return;
    }
    for (Path file : files) {
      if (!file.toFile().delete()) {
        file.toFile().deleteOnExit();
      }
    }
  }
}
