package org.openlocaloffer.directory.site;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that the site has about itself. */
@Controller
class InformationPages {

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
