package org.openlocaloffer.moderation.source;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the crawler looks, and how each source stands. */
@Controller
class SourcesScreen {
  private final SourceRegistry sources;

  SourcesScreen(SourceRegistry sources) {
    this.sources = sources;
  }

  @GetMapping("/sources")
  String list(HttpServletRequest request, Model model) {
    model.addAttribute("list", SourceList.of(sources.all()));
    model.addAttribute("words", new SourceWords());
    model.addAttribute("admin", request.isUserInRole("ADMIN"));
    return "sources";
  }

  @PostMapping("/sources/{id}/pause")
  String pause(@PathVariable String id, Principal person, RedirectAttributes next) {
    return paused(id, true, person, next);
  }

  @PostMapping("/sources/{id}/resume")
  String resume(@PathVariable String id, Principal person, RedirectAttributes next) {
    return paused(id, false, person, next);
  }

  private String paused(String id, boolean paused, Principal person, RedirectAttributes next) {
    var source =
        sources
            .pause(id, paused, person.getName())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    next.addFlashAttribute("done", (paused ? "Paused: " : "Resumed: ") + source.name());
    return "redirect:/sources";
  }
}
