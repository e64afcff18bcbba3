package org.openlocaloffer.crawler.kind;

/** Not what a source of this kind sends, or takes as an address. The message is for people. */
public final class Unreadable extends Exception {
  public Unreadable(String message) {
    super(message);
  }

  public Unreadable(String message, Throwable cause) {
    super(message, cause);
  }
}
