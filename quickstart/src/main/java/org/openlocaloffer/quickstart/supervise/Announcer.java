package org.openlocaloffer.quickstart.supervise;

import java.io.PrintStream;
import java.nio.file.Path;

/** One line on the terminal for each event that a person may act on. Thread-safe. */
public final class Announcer {

  private final PrintStream out;
  private final long began;

  /**
   * @param beganMillis when counting of seconds began, as {@link System#currentTimeMillis}
   */
  public Announcer(PrintStream out, long beganMillis) {
    this.out = out;
    this.began = beganMillis;
  }

  /** Seconds since the beginning. */
  public double seconds() {
    return (System.currentTimeMillis() - began) / 1000.0;
  }

  /** {@code said} is what the unit printed after READY; most say their own name first. */
  synchronized void ready(String unit, String said) {
    String rest = said.startsWith(unit) ? said.substring(unit.length()).strip() : said;
    out.printf("%6.1f s  %-19s %s%n", seconds(), unit, rest);
  }

  synchronized void ended(String unit, int code, int waitSeconds, Path log) {
    out.printf(
        "%s ended with exit code %d; starting it again in %d s (log: %s)%n",
        unit, code, waitSeconds, log);
  }

  public synchronized void trouble(String line) {
    out.println(line);
  }
}
