package org.openlocaloffer.directory.site;

/** A parameter of a request has an impossible value; the message says what is allowed. */
public final class BadParameter extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String parameter;

  /**
   * @param parameter its name
   * @param message what it must be
   */
  public BadParameter(String parameter, String message) {
    super(message);
    this.parameter = parameter;
  }

  String parameter() {
    return parameter;
  }
}
