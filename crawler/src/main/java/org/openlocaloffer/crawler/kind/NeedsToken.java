package org.openlocaloffer.crawler.kind;

/** The source is read with the operator's token, and there is none. The message says which. */
public final class NeedsToken extends Exception {
  public NeedsToken(String message) {
    super(message);
  }
}
