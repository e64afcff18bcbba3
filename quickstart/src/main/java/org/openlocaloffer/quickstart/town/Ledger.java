package org.openlocaloffer.quickstart.town;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Counts who asked for what, to show whether a crawler was polite. Thread-safe. */
final class Ledger {
  /**
   * Distinct paths kept per host; beyond it requests count under "…", since some traps have no end.
   */
  private static final int PATHS = 5_000;

  private final Map<String, Host> hosts = new ConcurrentSkipListMap<>();

  Host host(String name) {
    return hosts.computeIfAbsent(name, each -> new Host());
  }

  Map<String, Host.Figures> figures() {
    Map<String, Host.Figures> figures = new TreeMap<>();
    hosts.forEach((name, host) -> figures.put(name.isEmpty() ? "localhost" : name, host.figures()));
    return figures;
  }

  void clear() {
    hosts.clear();
  }

  /** The visits to one host. */
  static final class Host {
    /**
     * @param requests by path and query
     * @param disallowed requests that robots.txt forbids, by path and query
     * @param mostAtOnce most requests under way at one time
     * @param shortestGapMillis least time between the starts of two requests, robots.txt left out;
     *     -1 before the second
     */
    record Figures(
        long total,
        Map<String, Integer> requests,
        Map<String, Integer> disallowed,
        int mostAtOnce,
        long shortestGapMillis) {}

    private final Map<String, Integer> requests = new TreeMap<>();
    private final Map<String, Integer> disallowed = new TreeMap<>();
    private long total;
    private int active;
    private int mostAtOnce;
    private long lastStart;
    private long shortestGapMillis = -1;

    synchronized void begin(String target, boolean forbidden) {
      total++;
      count(requests, target);
      if (forbidden) {
        count(disallowed, target);
      }
      mostAtOnce = Math.max(mostAtOnce, ++active);
      if (!target.equals("/robots.txt")) {
        gap(System.nanoTime());
      }
    }

    synchronized void end() {
      active--;
    }

    synchronized Figures figures() {
      return new Figures(
          total, new TreeMap<>(requests), new TreeMap<>(disallowed), mostAtOnce, shortestGapMillis);
    }

    private void gap(long now) {
      if (lastStart != 0) {
        long gap = (now - lastStart) / 1_000_000;
        shortestGapMillis = shortestGapMillis < 0 ? gap : Math.min(shortestGapMillis, gap);
      }
      lastStart = now;
    }

    private static void count(Map<String, Integer> counts, String target) {
      String key = counts.size() < PATHS || counts.containsKey(target) ? target : "…";
      counts.merge(key.length() > 200 ? key.substring(0, 200) + "…" : key, 1, Integer::sum);
    }
  }
}
