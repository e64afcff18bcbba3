package org.openlocaloffer.moderation.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.openlocaloffer.contracts.Printable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page where people sign in. */
@Controller
class SignInScreen {
  private static final String NAME = "username";
  private static final int LONGEST = 100;

  /** By the words of {@link Refusal} in the page's address. */
  private static final Map<String, String> ERRORS =
      Map.of(
          "wrong", "The account name or the password is wrong",
          "wait", "Too many wrong passwords. Wait a minute, then try again",
          "away",
              "Nobody can sign in just now, because the database does not answer. Try again in a"
                  + " minute");

  @GetMapping("/sign-in")
  String signIn(Principal person, HttpServletRequest request, Model model) {
    if (person != null) {
      return "redirect:/queue";
    }
    ERRORS.keySet().stream()
        .filter(request.getParameterMap()::containsKey)
        .findFirst()
        .ifPresent(refusal -> model.addAttribute("error", ERRORS.get(refusal)));
    model.addAttribute("name", keptName(request.getSession(false)));
    model.addAttribute("navigation", List.of());
    return "sign-in";
  }

  /** For the page that asks again; in the session, since addresses end up in logs. */
  static void keepName(HttpServletRequest request) {
    String typed = Printable.of(request.getParameter(NAME));
    if (typed != null && typed.length() <= LONGEST) {
      request.getSession().setAttribute(NAME, typed);
    }
  }

  private static Object keptName(HttpSession session) {
    if (session == null) {
      return null;
    }
    Object name = session.getAttribute(NAME);
    session.removeAttribute(NAME);
    return name;
  }
}
