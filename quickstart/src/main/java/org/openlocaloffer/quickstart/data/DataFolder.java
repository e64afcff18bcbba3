package org.openlocaloffer.quickstart.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.stream.Stream;

/** The folder where everything is kept; at most one running system has it. */
public final class DataFolder implements AutoCloseable {

  private static final long NEEDED_BYTES = 1L << 30;

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Makes the folder if it is missing, closed to other users, and takes it.
   *
   * @throws StartRefused if it cannot be written to, has too little space or is in use
   */
  public static DataFolder take(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    try {
      make(path);
      FileChannel lock = lock(path);
      long free = Files.getFileStore(path).getUsableSpace();
      if (free < NEEDED_BYTES) {
        throw new StartRefused(
            "The disk of %s is nearly full: %d MiB are free, 1024 are needed. Free some, or choose another folder with --data DIR."
                .formatted(path, free >> 20));
      }
      return new DataFolder(path, lock);
    } catch (IOException e) {
      throw new StartRefused(
          "The data folder %s cannot be written to (%s). Choose another with --data DIR."
              .formatted(path, reason(e)));
    }
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  private static void make(Path path) throws IOException {
    boolean fresh = Files.notExists(path) || Files.isDirectory(path) && isEmpty(path);
    Files.createDirectories(path);
    if (fresh) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static FileChannel lock(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!locked(channel)) {
      channel.close();
      throw new StartRefused(
          "The data folder %s is in use: the system is already running. Stop that one, or choose another folder with --data DIR and other ports with --port N."
              .formatted(path));
    }
    return channel;
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException takenByUs) {
      return false;
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private static String reason(IOException e) {
    return e.getClass()
        .getSimpleName()
        .replaceAll("Exception$", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }
}
