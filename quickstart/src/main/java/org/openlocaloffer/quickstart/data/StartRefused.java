package org.openlocaloffer.quickstart.data;

/** Why nothing is started. The message is one line that says what to do. */
public final class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  public StartRefused(String message) {
    super(message);
  }
}
