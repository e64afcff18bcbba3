package org.openlocaloffer.moderation.access;

import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page where people sign in. */
@Controller
class SignInScreen {
  @GetMapping("/sign-in")
  String signIn(Principal person, Model model) {
    if (person != null) {
      return "redirect:/queue";
    }
    model.addAttribute("navigation", List.of());
    return "sign-in";
  }
}
