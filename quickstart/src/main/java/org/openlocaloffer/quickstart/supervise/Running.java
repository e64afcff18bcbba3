package org.openlocaloffer.quickstart.supervise;

import java.time.Duration;
import org.openlocaloffer.quickstart.process.ChildProcess;

/** A unit's process and how often it had to be started again. Guarded by its supervisor. */
final class Running {

  /** A process that ran this long is started again after the shortest wait. */
  private static final Duration HEALTHY = Duration.ofMinutes(5);

  private static final int LONGEST_WAIT_SECONDS = 60;

  private ChildProcess process;
  private long startedNanos;
  private int waitSeconds = 1;

  void started(ChildProcess started) {
    process = started;
    startedNanos = System.nanoTime();
  }

  /** Null before the first start. */
  ChildProcess process() {
    return process;
  }

  /** Seconds to wait before the next start: 1, 2, 4 … 60. */
  int nextWait() {
    boolean healthy = System.nanoTime() - startedNanos > HEALTHY.toNanos();
    int now = healthy ? 1 : waitSeconds;
    waitSeconds = Math.min(now * 2, LONGEST_WAIT_SECONDS);
    return now;
  }
}
