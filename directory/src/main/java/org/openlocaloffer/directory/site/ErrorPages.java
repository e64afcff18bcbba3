package org.openlocaloffer.directory.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Every failure ends here: a problem document below {@code /api/}, else a page in plain words. */
@Controller
class ErrorPages implements ErrorController {
  @RequestMapping("/error")
  Object failed(HttpServletRequest request) {
    int status = status(request);
    String path = path(request);
    if (path.startsWith("/api/")) {
      return ResponseEntity.status(status).body(Problem.of(request, status, path));
    }
    Sorry sorry = Sorry.of(status);
    Map<String, Object> model = new HashMap<>(Map.of("sorry", sorry));
    if (sorry == Sorry.AWAY) {
      model.put("again", address(request));
    }
    return new ModelAndView("sorry", model, HttpStatusCode.valueOf(status));
  }

  private static int status(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return status instanceof Integer code ? code : 404;
  }

  private static String path(HttpServletRequest request) {
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return path == null ? "" : path.toString();
  }

  /** What was asked for, to ask for it again. */
  private static String address(HttpServletRequest request) {
    Object query = request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
    return query == null ? path(request) : path(request) + "?" + query;
  }
}
