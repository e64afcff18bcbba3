package org.openlocaloffer.moderation.taxonomy;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openlocaloffer.contracts.vocabulary.Jargon;
import org.openlocaloffer.contracts.vocabulary.Vocabulary.JargonVersion;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The jargon buster, and what search treats as the same: everybody may look, admins change it. */
@Controller
@RequestMapping("/jargon")
class JargonScreen {
  private final Vocabularies vocabularies;

  JargonScreen(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
  }

  @GetMapping
  String list(HttpServletRequest request, Model model) {
    model.addAttribute("entries", terms());
    model.addAttribute("admin", request.isUserInRole("ADMIN"));
    return "jargon";
  }

  /**
   * @param known the term to be changed; left out for a new one
   */
  @GetMapping("/entry")
  ModelAndView show(@RequestParam(required = false) String known) {
    JargonForm form = known == null ? JargonForm.empty() : JargonForm.of(entry(known));
    return page(known, form, Map.of());
  }

  @PostMapping("/entry")
  ModelAndView save(
      @RequestParam(required = false) String known,
      @RequestParam long revision,
      JargonForm form,
      Principal person,
      RedirectAttributes next) {
    Map<String, String> errors = form.errors();
    boolean taken = !form.term().equalsIgnoreCase(known) && find(form.term()).isPresent();
    if (taken) {
      errors.put("term", "There is an entry for ‘%s’ already".formatted(form.term()));
    }
    if (!errors.isEmpty()) {
      return page(known, form, errors);
    }
    List<Jargon.Entry> changed = new ArrayList<>(terms());
    changed.replaceAll(one -> one.term().equals(known) ? form.entry() : one);
    if (!changed.contains(form.entry())) {
      changed.add(form.entry()); // It is new, or was removed meanwhile.
    }
    return change(changed, new Change(known, revision, form, "Saved: "), person, next);
  }

  @PostMapping("/entry/remove")
  ModelAndView remove(
      @RequestParam String known,
      @RequestParam long revision,
      Principal person,
      RedirectAttributes next) {
    Jargon.Entry removed = entry(known);
    List<Jargon.Entry> left = terms().stream().filter(one -> !one.equals(removed)).toList();
    JargonForm form = JargonForm.of(removed);
    return change(left, new Change(known, revision, form, "Removed: "), person, next);
  }

  /** What was asked for, to be shown again where it cannot be. */
  private record Change(String known, long revision, JargonForm form, String what) {}

  private ModelAndView change(
      List<Jargon.Entry> wanted, Change change, Principal person, RedirectAttributes next) {
    try {
      vocabularies.change(new Jargon(wanted), change.revision(), person.getName());
    } catch (VocabularyConflict e) {
      return page(change.known(), change.form(), Map.of("entry", e.getMessage()));
    }
    next.addFlashAttribute("done", change.what() + change.form().term());
    return new ModelAndView("redirect:/jargon");
  }

  private ModelAndView page(String known, JargonForm form, Map<String, String> errors) {
    JargonVersion now = vocabularies.jargonVersion();
    Map<String, Object> model = new HashMap<>();
    model.put("known", known);
    model.put("form", form);
    model.put("revision", now == null ? 0 : now.revision());
    model.put("errors", errors);
    HttpStatus status =
        errors.isEmpty()
            ? HttpStatus.OK
            : errors.containsKey("entry") ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST;
    return new ModelAndView("jargon-entry", model, status);
  }

  private List<Jargon.Entry> terms() {
    JargonVersion now = vocabularies.jargonVersion();
    return now == null ? List.of() : now.jargon().terms();
  }

  private Optional<Jargon.Entry> find(String term) {
    return terms().stream().filter(entry -> entry.term().equalsIgnoreCase(term)).findFirst();
  }

  /** Files may hold a term twice, in capitals and not. */
  private Jargon.Entry entry(String term) {
    return terms().stream()
        .filter(entry -> entry.term().equals(term))
        .findFirst()
        .or(() -> find(term))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
