package org.openlocaloffer.directory.site;

import jakarta.servlet.http.HttpServletRequest;
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

  static ProblemDetail of(HttpServletRequest request, int status, Sorry sorry) {
    Object detail = request.getAttribute(DETAIL);
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatusCode.valueOf(status), detail == null ? sorry.heading() : detail.toString());
    Object parameter = request.getAttribute(PARAMETER);
    if (parameter != null) {
      problem.setProperty("parameter", parameter);
    }
    return problem;
  }
}
