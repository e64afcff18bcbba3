package org.openlocaloffer.benchmarks.crawl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A recording of what another Java process does, for {@code jfr} or Mission Control. */
public final class FlightRecorder {
  private final long pid;
  private final Path file;

  public FlightRecorder(long pid, Path file) {
    this.pid = pid;
    this.file = file.toAbsolutePath();
  }

  public void start() throws IOException, InterruptedException {
    jcmd("JFR.start", "name=measure", "settings=profile");
  }

  /** Ends it and writes the file. */
  public void stop() throws IOException, InterruptedException {
    jcmd("JFR.stop", "name=measure", "filename=" + file);
  }

  private void jcmd(String... command) throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    ProcessBuilder builder = new ProcessBuilder(jcmd.toString(), "" + pid);
    builder.command().addAll(List.of(command));
    if (builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() != 0) {
      throw new IOException("jcmd could not " + String.join(" ", command));
    }
  }
}
