package org.openlocaloffer.quickstart.process;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Lines appended to a file, which past 20 million characters becomes NAME.1 and begins anew. A full
 * disk loses log lines, never the process.
 */
final class LogFile implements AutoCloseable {

  private static final long LIMIT = 20_000_000;

  private final Path file;
  private BufferedWriter out;
  private long written;

  LogFile(Path file) throws IOException {
    this.file = file;
    this.out = open();
  }

  void write(String line) {
    try {
      if (written > LIMIT) {
        out.close();
        Path old = file.resolveSibling(file.getFileName() + ".1");
        Files.move(file, old, StandardCopyOption.REPLACE_EXISTING);
        out = open();
      }
      out.write(line);
      out.newLine();
      out.flush();
      written += line.length() + 1;
    } catch (IOException full) {
      written += line.length() + 1;
    }
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BufferedWriter open() throws IOException {
    written = Files.exists(file) ? Files.size(file) : 0;
    return Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
