package org.openlocaloffer.directory.site;

/** What a family reads instead of the page it wanted. */
enum Sorry {
  NOT_UNDERSTOOD(
      400,
      "We did not understand that address",
      "Part of the link may be missing or mistyped. Nothing is broken; start again from the"
          + " search."),
  NOT_HERE(
      404,
      "That page is not here",
      "It may have been taken out because the service has stopped, or the link may be mistyped."
          + " Something like it may still be in the directory."),
  GONE(
      410,
      "That page has been taken out",
      "The service may have stopped or moved. Something like it may still be in the directory."),
  AWAY(
      503,
      "The search is having a short rest",
      "It is our side, not yours, and nothing that you did. This page looks again by itself every"
          + " few seconds; or come back in a minute."),
  BROKEN(
      500,
      "Something went wrong on our side",
      "It is not your fault. Please try again in a minute.");

  private final int status;
  private final String heading;
  private final String text;

  Sorry(int status, String heading, String text) {
    this.status = status;
    this.heading = heading;
    this.text = text;
  }

  public String heading() {
    return heading;
  }

  public String text() {
    return text;
  }

  /** The nearest page for an HTTP status. */
  static Sorry of(int status) {
    for (Sorry sorry : values()) {
      if (sorry.status == status) {
        return sorry;
      }
    }
    return status < 500 ? NOT_UNDERSTOOD : BROKEN;
  }
}
