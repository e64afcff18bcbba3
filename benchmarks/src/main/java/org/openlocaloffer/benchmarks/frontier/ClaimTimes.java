package org.openlocaloffer.benchmarks.frontier;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.openlocaloffer.benchmarks.crawl.ProcessUsage;

/** How long claims on one frontier took. Not thread-safe. */
public final class ClaimTimes {
  private final FullFrontier frontier;
  private final List<Double> millis = new ArrayList<>();
  private long claimed;
  private double processor;

  public ClaimTimes(FullFrontier frontier) {
    this.frontier = frontier;
  }

  /** One claim; what makes the next one like it is not counted. */
  public void claim(int most) throws SQLException {
    long process = frontier.serverProcess();
    double before = ProcessUsage.processorSeconds(process);
    long begun = System.nanoTime();
    int leases = frontier.claim(most).size();
    millis.add((System.nanoTime() - begun) / 1e6);
    processor += ProcessUsage.processorSeconds(process) - before;
    claimed += leases;
    frontier.putBack();
  }

  /** Those so far were for warming up. */
  public void forget() {
    millis.clear();
    claimed = 0;
    processor = 0;
  }

  public double median() {
    return percentile(50);
  }

  private double percentile(int percent) {
    List<Double> sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    return sorted.get((sorted.size() - 1) * percent / 100);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,9d due pages: median %.1f ms, a tenth below %.1f, a tenth above %.1f;"
            + " PostgreSQL's processor time %.1f ms; %.0f pages a claim",
        frontier.pages(),
        median(),
        percentile(10),
        percentile(90),
        1_000 * processor / millis.size(),
        (double) claimed / millis.size());
  }
}
