package org.openlocaloffer.quickstart.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that a kill left half made; a file that is written last, the mark, tells them apart. */
final class Unfinished {

  private Unfinished() {}

  /** Removes {@code folder} and all in it, unless {@code mark} says that it is whole. */
  static void remove(Path folder, Path mark) throws IOException {
    if (Files.notExists(folder) || Files.exists(mark)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
