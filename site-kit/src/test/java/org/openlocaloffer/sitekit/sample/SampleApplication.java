package org.openlocaloffer.sitekit.sample;

import java.util.Map;
import org.openlocaloffer.sitekit.Look;
import org.openlocaloffer.sitekit.Site;
import org.openlocaloffer.sitekit.component.Link;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A service that depends on site-kit and does nothing else. */
@SpringBootApplication
public class SampleApplication {

  @Bean
  Site site() {
    return Site.named("Brackenford directory", Look.DIRECTORY)
        .withNavigation(new Link("Search", "/"), new Link("Help", "/help"))
        .withFooter(
            new Link("Accessibility", "/accessibility"), new Link("Complaints", "/complaints"))
        .withSignOut("/sign-out");
  }

  @Controller
  static class Pages {

    @GetMapping({"/", "/help/postcodes"})
    String sample(Model model) {
      model.addAttribute("errors", Map.of("postcode", "Enter a postcode such as ZZ1 4AB"));
      model.addAttribute("hint", "an attribute that no fragment was given");
      return "sample";
    }

    @GetMapping("/fails/{status}")
    String fails(@PathVariable int status) {
      throw new ResponseStatusException(HttpStatus.valueOf(status), "secret detail");
    }

    @GetMapping("/breaks")
    String breaks() {
      throw new IllegalStateException("secret detail");
    }
  }
}
