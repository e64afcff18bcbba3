package org.openlocaloffer.sitekit;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Adds to every page's model what the layout asks of the request. */
@ControllerAdvice
class PageModel {

  /** The path within the service, so that the header marks where the reader is. */
  @ModelAttribute("currentPath")
  String currentPath(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = failed == null ? request.getRequestURI() : failed.toString();
    return path.substring(Math.min(request.getContextPath().length(), path.length()));
  }

  /** The name of the signed-in person, or null. */
  @ModelAttribute("signedInAs")
  String signedInAs(HttpServletRequest request) {
    Principal person = request.getUserPrincipal();
    return person == null ? null : person.getName();
  }
}
