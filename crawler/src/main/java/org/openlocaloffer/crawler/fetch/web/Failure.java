package org.openlocaloffer.crawler.fetch.web;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import org.openlocaloffer.crawler.frontier.lease.Cause;

/** Why a call broke off. */
public record Failure(Cause cause, String detail) {
  /** So begins what OkHttp says where headers or trailers go beyond its 256 KiB. */
  private static final String LINE_TOO_LONG = "\\n not found: limit=";

  public static Failure of(IOException e) {
    if (e instanceof AddressGuard.PrivateAddress) {
      return new Failure(Cause.PRIVATE, e.getMessage());
    }
    if (e instanceof UnknownHostException) {
      return new Failure(Cause.UNRESOLVABLE, "no address for the name " + e.getMessage());
    }
    if (e instanceof Bodies.TooBig) {
      return new Failure(Cause.TOO_BIG, e.getMessage());
    }
    if (e instanceof EOFException && String.valueOf(e.getMessage()).startsWith(LINE_TOO_LONG)) {
      return new Failure(Cause.TOO_BIG, "more headers than are read");
    }
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    boolean connecting = message.contains("onnect");
    return e instanceof InterruptedIOException && !connecting
        ? new Failure(Cause.TIMEOUT, "no whole answer in time")
        : new Failure(Cause.CONNECTION, message);
  }
}
