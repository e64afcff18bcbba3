package org.openlocaloffer.sitekit.sample;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openlocaloffer.sitekit.Look;
import org.openlocaloffer.sitekit.Site;
import org.openlocaloffer.sitekit.component.Cell;
import org.openlocaloffer.sitekit.component.Choice;
import org.openlocaloffer.sitekit.component.Link;
import org.openlocaloffer.sitekit.component.PageLink;
import org.openlocaloffer.sitekit.component.SummaryRow;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
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

  /** Starts it to be looked at; {@code --look=staff} or {@code --look=directory}. */
  public static void main(String[] arguments) {
    SpringApplication.run(SampleApplication.class, arguments);
  }

  @Bean
  Site site(@Value("${look:DIRECTORY}") Look look) {
    return Site.named("Brackenford directory", look)
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

    @GetMapping("/components")
    String components(Model model) {
      List<Choice> choices =
          List.of(new Choice("", "Any"), new Choice("5", "Five miles", "About ten minutes by car"));
      model
          .addAttribute("errors", Map.of("need", "Choose at least one need"))
          .addAttribute("trail", List.of(new Link("Home", "/"), new Link("Components", null)))
          .addAttribute("names", List.of("school", "health", "play", "travel", "people", "talk"))
          .addAttribute("now", Instant.parse("2026-11-21T15:05:00Z"))
          .addAttribute("choices", choices)
          .addAttribute("chosen", List.of("5"))
          .addAttribute("rows", rows())
          .addAttribute("head", List.of(Cell.of("Who"), new Cell("Decisions", true)))
          .addAttribute("table", List.of(List.of(Cell.of("Everybody"), Cell.number(1234))))
          .addAttribute("pages", pages());
      return "components";
    }

    private static List<SummaryRow> rows() {
      return List.of(
          new SummaryRow("Name", "Otters", List.of(new Link("Change", "/", "name"))),
          new SummaryRow("Phone", "01632 960123"));
    }

    private static List<PageLink> pages() {
      return List.of(
          new PageLink(1, "/?page=1", false),
          new PageLink(2, "/?page=2", true),
          PageLink.GAP,
          new PageLink(9, "/?page=9", false));
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
