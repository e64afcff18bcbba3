package org.openlocaloffer.directory.jargon;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class JargonController {
  private final JargonBook book;

  JargonController(JargonBook book) {
    this.book = book;
  }

  @GetMapping("/jargon")
  String page(Model model) {
    model.addAttribute("terms", book.terms());
    return "jargon";
  }
}
