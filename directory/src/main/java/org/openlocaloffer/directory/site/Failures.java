package org.openlocaloffer.directory.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.openlocaloffer.directory.index.IndexAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Gives each failure its status; {@link ErrorPages} finds the words. */
@ControllerAdvice
class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  /** Seconds until a script may ask again. */
  private static final String SOON = "10";

  @ExceptionHandler
  void away(IndexAway failure, HttpServletResponse response) throws IOException {
    LOG.warn("answered 503: {}", failure.getMessage());
    response.setHeader("Retry-After", SOON);
    response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
  }

  @ExceptionHandler
  void notHere(NotHere failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Problem.say(request, failure.getMessage(), null);
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }

  @ExceptionHandler
  void badParameter(BadParameter failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Problem.say(request, failure.parameter() + " " + failure.getMessage(), failure.parameter());
    response.sendError(HttpServletResponse.SC_BAD_REQUEST);
  }

  @ExceptionHandler
  void wrongType(
      MethodArgumentTypeMismatchException failure,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    String parameter = failure.getName();
    badParameter(new BadParameter(parameter, "must be a whole number"), request, response);
  }

  /** Percent signs that encode no text. Tomcat's own message would log what was typed. */
  @ExceptionHandler
  void unreadable(
      InvalidParameterException failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Problem.say(request, "The address is not UTF-8 text, percent-encoded.", null);
    response.sendError(HttpServletResponse.SC_BAD_REQUEST);
  }
}
