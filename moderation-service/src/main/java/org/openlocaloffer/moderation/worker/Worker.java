package org.openlocaloffer.moderation.worker;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Works on a thread of its own from start to stop. What fails is begun again after two seconds; the
 * thread is asked to stop and not interrupted, so that Kafka's clients close in peace.
 */
public abstract class Worker implements SmartLifecycle {
  private static final Duration BACK_OFF = Duration.ofSeconds(2);

  private final Logger log = LoggerFactory.getLogger(getClass());
  private final String name;
  private Thread thread;
  private volatile CountDownLatch stopped = new CountDownLatch(0);

  protected Worker(String name) {
    this.name = name;
  }

  /** Works until {@link #stopping()}; may throw at any time to be begun again. */
  protected abstract void work();

  protected final boolean stopping() {
    return stopped.getCount() == 0;
  }

  /** Waits, but not beyond the stop. */
  protected final void pause(Duration duration) {
    try {
      stopped.await(duration.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopped.countDown();
    }
  }

  @Override
  public final synchronized void start() {
    stopped = new CountDownLatch(1);
    thread = new Thread(this::run, name);
    thread.start();
  }

  private void run() {
    while (!stopping()) {
      try {
        work();
      } catch (RuntimeException e) {
        if (!stopping()) {
          log.warn("{} failed and begins again: {}", name, e.toString());
          pause(BACK_OFF);
        }
      }
    }
  }

  @Override
  public final synchronized void stop() {
    stopped.countDown();
    try {
      if (thread != null) {
        thread.join(Duration.ofSeconds(10).toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread = null;
  }

  @Override
  public final synchronized boolean isRunning() {
    return thread != null;
  }

  /** After what must be imported first; stopped before the database goes. */
  @Override
  public final int getPhase() {
    return 100;
  }
}
