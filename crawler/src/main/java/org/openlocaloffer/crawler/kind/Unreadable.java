package org.openlocaloffer.crawler.kind;

/**
 * Thrown where a document or an address is not what sources of this kind have. The message tells an
 * admin what came instead.
 */
public final class Unreadable extends Exception {
  public Unreadable(String message) {
    super(message);
  }

  public Unreadable(String message, Throwable cause) {
    super(message, cause);
  }
}
