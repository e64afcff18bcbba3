package org.openlocaloffer.moderation.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;

/** Why somebody is not let in, and how scripts are told. */
enum Refusal {
  WRONG(401, "Sign in", "Give an account's name and password by HTTP Basic."),
  WAIT(429, "Too many wrong passwords", "Wait a minute and try again."),
  AWAY(503, "The database does not answer", "Try again in a minute."),
  FOREIGN(403, "Not from another site", "A page of another site must not decide here."),
  NOT_JSON(415, "Only JSON is read", "Send the body as application/json.");

  private final int status;
  private final String title;
  private final String detail;

  Refusal(int status, String title, String detail) {
    this.status = status;
    this.title = title;
    this.detail = detail;
  }

  static Refusal of(AuthenticationException e) {
    if (e instanceof LockedException) {
      return WAIT;
    }
    return e instanceof AuthenticationServiceException ? AWAY : WRONG;
  }

  /** As in the sign-in page's address. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  void answer(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    if (this == WRONG) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"moderation\"");
    } else if (this == WAIT || this == AWAY) {
      response.setHeader("Retry-After", "60");
    }
    response.setContentType("application/problem+json");
    response
        .getWriter()
        .write(
            "{\"status\":%d,\"title\":\"%s\",\"detail\":\"%s\"}".formatted(status, title, detail));
  }
}
