package org.openlocaloffer.moderation.source.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.contracts.wire.MalformedMessage;
import org.openlocaloffer.moderation.source.SourceConflict;
import org.openlocaloffer.moderation.source.SourceHealth;
import org.openlocaloffer.moderation.source.SourceRegistry;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One source: adding it, and saying where and how to look. For admins. */
@Controller
class SourceFormScreen {
  private final SourceRegistry sources;

  SourceFormScreen(SourceRegistry sources) {
    this.sources = sources;
  }

  @GetMapping("/sources/new")
  ModelAndView begin() {
    return page(null, SourceForm.empty(), Map.of(), HttpStatus.OK);
  }

  @PostMapping("/sources/new")
  ModelAndView add(
      @RequestParam Map<String, String> typed, Principal person, RedirectAttributes next) {
    SourceForm form = new SourceForm(typed);
    var read = SourceFormReader.read(form, "new");
    if (!read.errors().isEmpty()) {
      return page(null, form, read.errors(), HttpStatus.BAD_REQUEST);
    }
    Source added = sources.add(read.source(), person.getName());
    next.addFlashAttribute(
        "done", "Added: %s, under the id %s".formatted(added.name(), added.id()));
    return new ModelAndView("redirect:/sources");
  }

  @GetMapping("/sources/{id}")
  ModelAndView show(@PathVariable String id) {
    SourceHealth health = health(id);
    return page(health, SourceForm.of(health.source()), Map.of(), HttpStatus.OK);
  }

  @PostMapping("/sources/{id}")
  ModelAndView change(
      @PathVariable String id,
      @RequestParam String seen,
      @RequestParam Map<String, String> typed,
      Principal person,
      RedirectAttributes next) {
    SourceForm form = new SourceForm(typed);
    Source before = seen(seen);
    var read = SourceFormReader.read(form, id);
    if (!read.errors().isEmpty()) {
      return page(health(id), form, read.errors(), HttpStatus.BAD_REQUEST).addObject("seen", seen);
    }
    try {
      Source changed =
          sources
              .change(read.source(), before, person.getName())
              .orElseThrow(SourceFormScreen::gone);
      next.addFlashAttribute("done", "Saved: " + changed.name());
      return new ModelAndView("redirect:/sources");
    } catch (SourceConflict e) {
      FormMerge merge = FormMerge.of(SourceForm.of(before), form, e.now());
      return page(e.now(), merge.form(), merge.errors(), HttpStatus.CONFLICT);
    }
  }

  /**
   * @param health null where it is a new one
   */
  private static ModelAndView page(
      SourceHealth health, SourceForm form, Map<String, String> errors, HttpStatus status) {
    Map<String, Object> model = new HashMap<>();
    model.put("health", health);
    model.put("seen", health == null ? null : json(health.source()));
    model.put("form", form);
    model.put("errors", errors);
    model.put("labels", FieldWords.labels());
    model.put("kinds", KindChoices.all());
    return new ModelAndView("source", model, status);
  }

  private SourceHealth health(String id) {
    return sources.find(id).orElseThrow(SourceFormScreen::gone);
  }

  private static ResponseStatusException gone() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  /** As the form was filled from it. */
  private static Source seen(String json) {
    try {
      return Codec.read(json.getBytes(UTF_8), Source.class);
    } catch (MalformedMessage e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
    }
  }

  private static String json(Source source) {
    return new String(Codec.write(source), UTF_8);
  }
}
