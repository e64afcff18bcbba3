package org.openlocaloffer.benchmarks.hostile;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openlocaloffer.crawler.candidate.Judgement;
import org.openlocaloffer.crawler.frontier.lease.Refusal;

/** What came of reading many documents, one after another, each within a time limit. */
public final class Survival {
  private final Map<String, Integer> refused = new TreeMap<>();
  private final Path config;
  private final int limitSeconds;
  private final PrintStream out;
  private final Worker worker = new Worker();
  private ExecutorService thread = Executors.newSingleThreadExecutor(worker);
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
    Future<Judgement> judging = thread.submit(() -> now.read(specimen, number));
    long begun = worker.millis();
    try {
      count(name, judged(judging, begun));
      time(name, worker.millis() - begun);
    } catch (ExecutionException e) {
      escaped++;
      out.println("escaped: " + name);
      e.getCause().printStackTrace(out);
    } catch (TimeoutException e) {
      late++;
      time(name, limitSeconds * 1_000L);
      out.println("not done within " + limitSeconds + " s: " + name);
      thread.shutdownNow();
      thread = Executors.newSingleThreadExecutor(worker);
      reader = new Reader(config);
    }
  }

  /** The limit is of processor time, which says the same on a busy machine. */
  private Judgement judged(Future<Judgement> judging, long begun)
      throws InterruptedException, ExecutionException, TimeoutException {
    while (true) {
      try {
        return judging.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        if (worker.millis() - begun > limitSeconds * 1_000L) {
          throw e;
        }
      }
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
    Refusal example = judgement.outcome().example();
    if (!judgement.candidates().isEmpty()) {
      accepted++;
    } else if (example != null) {
      refused.merge(example.cause().word(), 1, Integer::sum);
    } else {
      empty++;
    }
  }

  /** Makes the thread that reads, and knows how long it has worked. */
  private static final class Worker implements ThreadFactory {
    private volatile Thread thread;

    @Override
    public Thread newThread(Runnable work) {
      thread = new Thread(work, "reader");
      thread.setDaemon(true);
      return thread;
    }

    long millis() {
      Thread now = thread;
      return now == null
          ? 0
          : Math.max(
              0, ManagementFactory.getThreadMXBean().getThreadCpuTime(now.getId()) / 1_000_000);
    }
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
