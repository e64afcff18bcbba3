package org.openlocaloffer.directory.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** What went wrong, for scripts (RFC 9457); carried on the request from the failure to its page. */
final class Problem {
  private static final String DETAIL = Problem.class.getName() + ".detail";
  private static final String PARAMETER = Problem.class.getName() + ".parameter";

  private Problem() {}

  /**
   * @param parameter the one at fault; may be null
   */
  static void say(HttpServletRequest request, String detail, String parameter) {
    request.setAttribute(DETAIL, detail);
    request.setAttribute(PARAMETER, parameter);
  }

  /**
   * @param path as asked for, percent-encoded
   */
  static ProblemDetail of(HttpServletRequest request, int status, String path) {
    Object detail = request.getAttribute(DETAIL);
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatusCode.valueOf(status),
            detail == null ? Sorry.of(status).heading() : detail.toString());
    problem.setInstance(URI.create(path));
    Object parameter = request.getAttribute(PARAMETER);
    if (parameter != null) {
      problem.setProperty("parameter", parameter);
    }
    return problem;
  }
}
