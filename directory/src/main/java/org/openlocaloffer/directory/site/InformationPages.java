package org.openlocaloffer.directory.site;

import org.openlocaloffer.contracts.config.Council;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the site says about itself. */
@Controller
class InformationPages {
  private final Council council;

  InformationPages(Council council) {
    this.council = council;
  }

  @ModelAttribute
  void council(Model model) {
    model.addAttribute("council", council);
  }

  @GetMapping("/help")
  String help() {
    return "help";
  }

  @GetMapping("/accessibility")
  String accessibility() {
    return "accessibility";
  }

  @GetMapping("/privacy")
  String privacy() {
    return "privacy";
  }
}
