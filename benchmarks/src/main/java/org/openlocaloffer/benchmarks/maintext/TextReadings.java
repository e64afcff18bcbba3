package org.openlocaloffer.benchmarks.maintext;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What one finder made of all pages in one pass. */
public record TextReadings(List<TextReading> all) {
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  /**
   * One page, read once.
   *
   * @param nanos of the thread's own processor time, so that a busy machine changes little
   */
  public record TextReading(MarkedPage page, WordOverlap overlap, long nanos) {}

  public static TextReadings by(TextFinder finder, List<MarkedPage> pages) {
    List<TextReading> readings = new ArrayList<>();
    for (MarkedPage page : pages) {
      long start = CLOCK.getCurrentThreadCpuTime();
      String text = finder.textOf(page.page());
      long nanos = CLOCK.getCurrentThreadCpuTime() - start;
      readings.add(new TextReading(page, WordOverlap.of(text, page.mainText()), nanos));
    }
    return new TextReadings(readings);
  }

  /** The mean over the pages of each type, in the order of the types' names. */
  public Map<String, Double> f1ByType() {
    return all.stream()
        .collect(
            Collectors.groupingBy(
                reading -> reading.page().type(),
                TreeMap::new,
                Collectors.averagingDouble(reading -> reading.overlap().f1())));
  }

  public double millisecondsPerPage() {
    return all.stream().mapToLong(TextReading::nanos).average().orElse(0) / 1e6;
  }
}
