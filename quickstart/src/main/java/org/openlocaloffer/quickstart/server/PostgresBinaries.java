package org.openlocaloffer.quickstart.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * A lock on unpacking the PostgreSQL binaries, held by one process at a time. They go into our own
 * build folder and not into the machine's temporary one, where another user could have put a
 * program of the same name.
 */
final class PostgresBinaries {

  private final FileChannel lock;

  private PostgresBinaries(FileChannel lock) {
    this.lock = lock;
  }

  /**
   * Waits for its turn, tells the library to unpack into {@code folder}, and clears what an
   * interrupted unpacking left, over which the library would stumble for ever.
   */
  static PostgresBinaries in(Path folder) throws IOException {
    Files.createDirectories(folder);
    System.setProperty("ot.epg.working-dir", folder.toAbsolutePath().toString());
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.lock();
    try (Stream<Path> unpacked = Files.list(folder)) {
      for (Path one : unpacked.filter(Files::isDirectory).toList()) {
        Unfinished.remove(one, one.resolve(".exists"));
      }
    }
    return new PostgresBinaries(channel);
  }

  /** Lets the next one in; the end of the process does the same. */
  void close() throws IOException {
    lock.close();
  }
}
