package org.openlocaloffer.benchmarks.hostile;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.openlocaloffer.crawler.candidate.Judgement;

/** What came of reading many documents, one after another, each within a time limit. */
public final class Survival {
  private final Map<String, Integer> refused = new TreeMap<>();
  private final Path config;
  private final int limitSeconds;
  private final PrintStream out;
  private ExecutorService thread = Executors.newSingleThreadExecutor(Survival::daemon);
  private Reader reader;
  private int read;
  private int accepted;
  private int empty;
  private int escaped;
  private int unclean;
  private int late;
  private long slowestMillis;
  private String slowest = "";

  /**
   * @param config the folder
   * @param limitSeconds for one document
   * @param out hears of each document that did not end as it should
   */
  public Survival(Path config, int limitSeconds, PrintStream out) {
    this.config = config;
    this.limitSeconds = limitSeconds;
    this.out = out;
    this.reader = new Reader(config);
  }

  /**
   * @param name by which a person finds it again
   */
  public void read(String name, Specimen specimen, int number) throws InterruptedException {
    read++;
    Reader now = reader;
    Future<Timed> judging = thread.submit(() -> Timed.of(() -> now.read(specimen, number)));
    try {
      Timed timed = judging.get(limitSeconds, TimeUnit.SECONDS);
      time(name, timed.millis());
      count(name, timed.judgement());
    } catch (ExecutionException e) {
      escaped++;
      out.println("escaped: " + name);
      e.getCause().printStackTrace(out);
    } catch (TimeoutException e) {
      late++;
      time(name, limitSeconds * 1_000L);
      out.println("not done within " + limitSeconds + " s: " + name);
      thread.shutdownNow();
      thread = Executors.newSingleThreadExecutor(Survival::daemon);
      reader = new Reader(config);
    }
  }

  /**
   * @param millis of processor time, which says the same on a busy machine
   */
  private record Timed(Judgement judgement, long millis) {
    static Timed of(Supplier<Judgement> reading) {
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      long begun = threads.getCurrentThreadCpuTime();
      Judgement judgement = reading.get();
      return new Timed(judgement, (threads.getCurrentThreadCpuTime() - begun) / 1_000_000);
    }
  }

  private void time(String name, long millis) {
    if (millis > slowestMillis) {
      slowestMillis = millis;
      slowest = name;
    }
  }

  /** A document makes candidates, or is refused with its cause, or is a list of nothing. */
  private void count(String name, Judgement judgement) {
    Optional<String> fault = Inspection.fault(judgement);
    if (fault.isPresent()) {
      unclean++;
      out.println(fault.get() + ": " + name);
    }
    String example = judgement.outcome().example();
    if (!judgement.candidates().isEmpty()) {
      accepted++;
    } else if (example != null) {
      refused.merge(example.replaceFirst("[:,].*", ""), 1, Integer::sum);
    } else {
      empty++;
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "reader");
    thread.setDaemon(true);
    return thread;
  }

  public void print() {
    refused.forEach((cause, n) -> out.printf(Locale.ROOT, "refused %6d  %s%n", n, cause));
    out.printf(Locale.ROOT, "slowest %d ms: %s%n", slowestMillis, slowest);
  }

  public int read() {
    return read;
  }

  public int accepted() {
    return accepted;
  }

  public int refused() {
    return refused.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Lists that hold nothing, which is no fault. */
  public int empty() {
    return empty;
  }

  /** Threw something instead of refusing. */
  public int escaped() {
    return escaped;
  }

  /** Would have sent or stored what must not be. */
  public int unclean() {
    return unclean;
  }

  public int late() {
    return late;
  }

  public long slowestMillis() {
    return slowestMillis;
  }
}
