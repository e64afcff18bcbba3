package org.openlocaloffer.crawler.fetch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openlocaloffer.crawler.fetch.HostTurns.HostTurn;

/**
 * Somebody with a host of their own who is led to others, to one after the other. For one thread.
 */
final class Guest implements AutoCloseable {
  /** Tries for a turn, and milliseconds between them. */
  private static final int TRIES = 50;

  private static final long BETWEEN = 100;

  /** With their pauses, in one turn. */
  private static final int MOST_REQUESTS = 6;

  private final HostTurns turns;
  private final String own;
  private final Duration longest;
  private String host;
  private HostTurn turn;

  /**
   * @param longest of one request; a longer pause than that is not waited for
   */
  Guest(HostTurns turns, String own, Duration longest) {
    this.turns = turns;
    this.own = own;
    this.longest = longest;
    host = own;
  }

  /**
   * Leaves the host before. A second request to one host comes after its pause, in the same turn.
   *
   * @return whether the host may be asked now; false where it is not to be had soon
   */
  boolean enters(String next) {
    try {
      if (!next.equals(host)) {
        close();
        host = next;
        return next.equals(own) || isTaken();
      }
      if (turn != null && turn.pause().compareTo(longest) > 0) {
        return false;
      }
      if (turn != null) {
        TimeUnit.NANOSECONDS.sleep(turn.pause().toNanos());
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean isTaken() throws InterruptedException {
    for (int attempt = 1; attempt <= TRIES && turn == null; attempt++) {
      Optional<HostTurn> free = turns.take(host, longest.multipliedBy(MOST_REQUESTS));
      turn = free.orElse(null);
      if (turn == null) {
        TimeUnit.MILLISECONDS.sleep(BETWEEN);
      }
    }
    return turn != null;
  }

  @Override
  public void close() {
    if (turn != null) {
      turn.end().run();
      turn = null;
    }
  }
}
