package org.openlocaloffer.crawler.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.openlocaloffer.contracts.source.RefusalCause;

/** Names the cause of a call that broke off. */
record Failure(RefusalCause cause, String detail) {
  /**
   * What OkHttp says of headers and trailers beyond its 256 KiB, and of those that break off within
   * a line; with nothing after "content" there was no answer at all.
   */
  private static final Pattern ENDLESS_HEADERS =
      Pattern.compile("^\\\\n not found: limit=\\d+ content=[0-9a-f]");

  static Failure of(IOException e) {
    if (e instanceof AddressGuard.PrivateAddress) {
      return new Failure(RefusalCause.PRIVATE, e.getMessage());
    }
    if (e instanceof UnknownHostException) {
      return new Failure(RefusalCause.UNRESOLVABLE, "no address for the name " + e.getMessage());
    }
    if (e instanceof Bodies.TooBig) {
      return new Failure(RefusalCause.TOO_BIG, e.getMessage());
    }
    if (isEndless(e) || isEndless(e.getCause())) {
      return new Failure(RefusalCause.TOO_BIG, "headers without an end");
    }
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    boolean connecting = message.contains("onnect");
    return e instanceof InterruptedIOException && !connecting
        ? new Failure(RefusalCause.TIMEOUT, "no whole answer in time")
        : new Failure(RefusalCause.CONNECTION, message);
  }

  private static boolean isEndless(Throwable e) {
    return e instanceof EOFException
        && e.getMessage() != null
        && ENDLESS_HEADERS.matcher(e.getMessage()).find();
  }
}
