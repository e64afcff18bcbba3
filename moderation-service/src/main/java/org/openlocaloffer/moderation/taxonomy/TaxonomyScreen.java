package org.openlocaloffer.moderation.taxonomy;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import org.openlocaloffer.contracts.Slug;
import org.openlocaloffer.contracts.vocabulary.Taxonomy;
import org.openlocaloffer.contracts.vocabulary.Taxonomy.Term;
import org.openlocaloffer.contracts.vocabulary.Vocabulary.TaxonomyVersion;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the directory is organised: everybody may look, admins change it. */
@Controller
@RequestMapping("/taxonomy")
class TaxonomyScreen {
  private final Vocabularies vocabularies;

  TaxonomyScreen(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
  }

  @GetMapping
  String list(HttpServletRequest request, Model model) {
    model.addAttribute("branches", Branch.values());
    model.addAttribute("taxonomy", vocabularies.taxonomy());
    model.addAttribute("admin", request.isUserInRole("ADMIN"));
    return "taxonomy";
  }

  @GetMapping("/{branch}/new")
  ModelAndView begin(@PathVariable String branch) {
    return page(branch(branch), null, TermForm.empty(), Map.of());
  }

  @PostMapping("/{branch}/new")
  ModelAndView add(
      @PathVariable String branch,
      @RequestParam long revision,
      TermForm form,
      Principal person,
      RedirectAttributes next) {
    Taxonomy taxonomy = vocabularies.taxonomy();
    String id =
        Slug.of(form.name()).filter(one -> taxonomy.term(one).isEmpty()).findFirst().orElseThrow();
    return save(new Change(branch(branch), null, id, revision, form), "Added: ", person, next);
  }

  @GetMapping("/{branch}/{id}")
  ModelAndView show(@PathVariable String branch, @PathVariable String id) {
    Branch of = branch(branch);
    return page(of, id, TermForm.of(term(of, id)), Map.of());
  }

  @PostMapping("/{branch}/{id}")
  ModelAndView change(
      @PathVariable String branch,
      @PathVariable String id,
      @RequestParam long revision,
      TermForm form,
      Principal person,
      RedirectAttributes next) {
    Branch of = branch(branch);
    term(of, id);
    return save(new Change(of, id, id, revision, form), "Saved: ", person, next);
  }

  @PostMapping("/{branch}/{id}/remove")
  ModelAndView remove(
      @PathVariable String branch,
      @PathVariable String id,
      @RequestParam long revision,
      Principal person,
      RedirectAttributes next) {
    Branch of = branch(branch);
    Term term = term(of, id);
    try {
      vocabularies.change(of.without(vocabularies.taxonomy(), id), revision, person.getName());
    } catch (VocabularyConflict e) {
      return page(of, id, TermForm.of(term), Map.of("term", e.getMessage()));
    }
    next.addFlashAttribute("done", "Removed: " + term.name());
    return new ModelAndView("redirect:/taxonomy");
  }

  /**
   * A term as somebody wants it.
   *
   * @param known its id; null where it is new
   * @param revision of the taxonomy that they saw
   */
  private record Change(Branch branch, String known, String id, long revision, TermForm form) {}

  private ModelAndView save(Change change, String what, Principal person, RedirectAttributes next) {
    TermForm form = change.form();
    if (!form.errors().isEmpty()) {
      return page(change.branch(), change.known(), form, form.errors());
    }
    try {
      Taxonomy wanted = change.branch().with(vocabularies.taxonomy(), form.term(change.id()));
      vocabularies.change(wanted, change.revision(), person.getName());
    } catch (VocabularyConflict e) {
      return page(change.branch(), change.known(), form, Map.of("term", e.getMessage()));
    }
    next.addFlashAttribute("done", what + form.name());
    return new ModelAndView("redirect:/taxonomy");
  }

  private ModelAndView page(Branch branch, String id, TermForm form, Map<String, String> errors) {
    TaxonomyVersion now = vocabularies.taxonomyVersion();
    Map<String, Object> model = new HashMap<>();
    model.put("branch", branch);
    model.put("id", id);
    model.put("form", form);
    model.put("revision", now == null ? 0 : now.revision());
    model.put("errors", errors);
    HttpStatus status =
        errors.isEmpty()
            ? HttpStatus.OK
            : errors.containsKey("term") ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST;
    return new ModelAndView("term", model, status);
  }

  private static Branch branch(String word) {
    return Branch.of(word).orElseThrow(TaxonomyScreen::none);
  }

  private Term term(Branch branch, String id) {
    return branch.term(vocabularies.taxonomy(), id).orElseThrow(TaxonomyScreen::none);
  }

  private static ResponseStatusException none() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
