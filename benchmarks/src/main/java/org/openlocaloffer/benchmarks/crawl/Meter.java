package org.openlocaloffer.benchmarks.crawl;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Notes every quarter of a second what some processes have used, so that it can be asked afterwards
 * for any stretch of time.
 */
final class Meter implements AutoCloseable {
  private static final long EVERY_MILLIS = 250;

  private final Map<String, Long> processes;
  private final Map<String, NavigableMap<Long, Double>> seconds = new LinkedHashMap<>();
  private final Thread thread = new Thread(this::note, "meter");
  private volatile double peakMiB;

  /**
   * @param processes process ids by name; the first is the one whose memory is noted
   */
  Meter(Map<String, Long> processes) {
    this.processes = new LinkedHashMap<>(processes);
    processes.keySet().forEach(name -> seconds.put(name, new ConcurrentSkipListMap<>()));
    thread.setDaemon(true);
    thread.start();
  }

  private void note() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        long now = System.nanoTime() / 1_000;
        processes.forEach(
            (name, pid) -> {
              double used = ProcessUsage.processorSeconds(pid);
              if (used > 0) {
                seconds.get(name).put(now, used);
              }
            });
        long first = processes.values().iterator().next();
        peakMiB = Math.max(peakMiB, ProcessUsage.peakMiB(first));
        Thread.sleep(EVERY_MILLIS);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** Seconds of processor time by process name, between two instants of the ledger. */
  Map<String, Double> seconds(long from, long to) {
    Map<String, Double> used = new LinkedHashMap<>();
    seconds.forEach((name, notes) -> used.put(name, at(notes, to, true) - at(notes, from, false)));
    return used;
  }

  /** The nearest note on the outer side. */
  private static double at(NavigableMap<Long, Double> notes, long micros, boolean after) {
    if (notes.isEmpty()) {
      return 0;
    }
    Map.Entry<Long, Double> note = after ? notes.ceilingEntry(micros) : notes.floorEntry(micros);
    return note != null
        ? note.getValue()
        : after ? notes.lastEntry().getValue() : notes.firstEntry().getValue();
  }

  double peakMiB() {
    return peakMiB;
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
