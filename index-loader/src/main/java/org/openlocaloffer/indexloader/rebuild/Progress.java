package org.openlocaloffer.indexloader.rebuild;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Says how far a rebuild is: a bar where a person watches, else a line for each tenth. */
final class Progress {
  private static final int BAR = 30;

  private final PrintStream out;
  private final boolean terminal;
  private final InstantSource clock;
  private final Instant start;
  private int said = -1;

  Progress(PrintStream out, boolean terminal, InstantSource clock) {
    this.out = out;
    this.terminal = terminal;
    this.clock = clock;
    this.start = clock.instant();
  }

  /**
   * @param done messages
   * @param total messages, as far as is known now
   */
  void at(long done, long total) {
    int percent = total == 0 ? 100 : (int) (100 * done / total);
    int step = terminal ? percent : percent / 10 * 10;
    if (step != said) {
      said = step;
      show(step, "%,d of %,d messages%s".formatted(done, total, left(done, total)));
    }
  }

  private void show(int percent, String counts) {
    if (!terminal) {
      out.printf("%3d %%  %s%n", percent, counts);
      return;
    }
    int full = BAR * percent / 100;
    String bar = "#".repeat(full) + "-".repeat(BAR - full);
    out.printf(
        "\r[%s] %3d %%  %-50s%s",
        bar, percent, counts, percent == 100 ? System.lineSeparator() : "");
    out.flush();
  }

  private String left(long done, long total) {
    long millis = Duration.between(start, clock.instant()).toMillis();
    if (done == 0 || done >= total || millis == 0) {
      return "";
    }
    return ", about %d s left".formatted(Math.round(millis / 1000.0 * (total - done) / done));
  }
}
