package org.openlocaloffer.quickstart.supervise;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.openlocaloffer.quickstart.process.ChildProcess;
import org.openlocaloffer.quickstart.process.ProcessFailed;

/** Starts units in order, starts one again when it ends, and stops all in reverse. */
public final class Supervisor {

  private static final Duration START_LIMIT = Duration.ofMinutes(3);

  private final List<Unit> units;
  private final Announcer announcer;
  private final Map<String, Running> running = new LinkedHashMap<>();
  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, daemon());
  private boolean stopping;

  /**
   * @param units each after those that it waits for
   */
  public Supervisor(List<Unit> units, Announcer announcer) {
    this.units = List.copyOf(units);
    this.announcer = announcer;
    units.forEach(unit -> running.put(unit.name(), new Running()));
  }

  /**
   * Starts all, those at once that wait for nothing of each other; returns when all are ready.
   *
   * @throws ProcessFailed if one does not come up; the others are left as they are
   */
  public void start() {
    Map<String, CompletableFuture<Void>> ready = new LinkedHashMap<>();
    for (Unit unit : units) {
      CompletableFuture<?>[] before =
          unit.after().stream().map(ready::get).toArray(CompletableFuture[]::new);
      ready.put(
          unit.name(),
          CompletableFuture.allOf(before)
              .thenRunAsync(() -> startFirst(unit), task -> new Thread(task, unit.name()).start()));
    }
    joinOrFailAtOnce(ready);
    units.forEach(this::watch);
  }

  /** Ends all, those first that nothing else waits for. Once only; then nothing starts again. */
  public void stop() {
    synchronized (this) {
      if (stopping) {
        return;
      }
      stopping = true;
    }
    threads.shutdownNow();
    StopOrder.of(units).forEach(this::stopTogether);
  }

  /** The processes that run now. */
  public synchronized List<ChildProcess> processes() {
    return running.values().stream()
        .map(Running::process)
        .filter(process -> process != null && process.isAlive())
        .toList();
  }

  private static void joinOrFailAtOnce(Map<String, CompletableFuture<Void>> ready) {
    CompletableFuture<Void> failed = new CompletableFuture<>();
    CompletableFuture<?>[] all = ready.values().toArray(CompletableFuture[]::new);
    for (CompletableFuture<?> one : all) {
      one.whenComplete((done, error) -> failOn(error, failed));
    }
    try {
      CompletableFuture.anyOf(CompletableFuture.allOf(all), failed).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static void failOn(Throwable error, CompletableFuture<Void> failed) {
    if (error != null) {
      failed.completeExceptionally(
          error instanceof CompletionException wrapped ? wrapped.getCause() : error);
    }
  }

  private void startFirst(Unit unit) {
    ChildProcess process = launch(unit);
    if (process != null) {
      announcer.ready(unit.name(), process.awaitReady(START_LIMIT));
    }
  }

  /** Null when everything is being stopped. */
  private synchronized ChildProcess launch(Unit unit) {
    if (stopping) {
      return null;
    }
    ChildProcess process = unit.start().get();
    running.get(unit.name()).started(process);
    return process;
  }

  private void watch(Unit unit) {
    ChildProcess process = running.get(unit.name()).process();
    process.exit().thenAccept(code -> ended(unit, process, code));
  }

  private synchronized void ended(Unit unit, ChildProcess process, int code) {
    if (stopping) {
      return;
    }
    int wait = running.get(unit.name()).nextWait();
    announcer.ended(unit.name(), code, wait, process.log());
    threads.schedule(() -> startAgain(unit), wait, TimeUnit.SECONDS);
  }

  private void startAgain(Unit unit) {
    ChildProcess process = launch(unit);
    if (process == null) {
      return;
    }
    watch(unit);
    try {
      announcer.ready(unit.name(), process.awaitReady(START_LIMIT));
    } catch (ProcessFailed failed) {
      // A process that ended is announced by its watch; one that hangs is left for a person to look
      // at.
      if (process.isAlive()) {
        announcer.trouble(failed.what());
      }
    }
  }

  private void stopTogether(List<Unit> together) {
    List<CompletableFuture<Void>> stops =
        together.stream()
            .map(unit -> running.get(unit.name()).process())
            .filter(process -> process != null)
            .map(
                process ->
                    CompletableFuture.runAsync(
                        process::stop, task -> new Thread(task, "stop").start()))
            .toList();
    stops.forEach(CompletableFuture::join);
  }

  private static ThreadFactory daemon() {
    return task -> {
      Thread thread = new Thread(task, "supervisor");
      thread.setDaemon(true);
      return thread;
    };
  }
}
