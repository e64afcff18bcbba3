package org.openlocaloffer.contracts.wire;

/** A message that no retry will mend; its message says what is wrong and in which field. */
public final class MalformedMessage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MalformedMessage(String reason, Throwable cause) {
    super(reason, cause);
  }
}
