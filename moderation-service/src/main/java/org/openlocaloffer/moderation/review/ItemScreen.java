package org.openlocaloffer.moderation.review;

import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openlocaloffer.moderation.decision.Actor;
import org.openlocaloffer.moderation.decision.Decision;
import org.openlocaloffer.moderation.decision.DecisionConflict;
import org.openlocaloffer.moderation.decision.Decisions;
import org.openlocaloffer.moderation.decision.RejectReason;
import org.openlocaloffer.moderation.decision.Request;
import org.openlocaloffer.moderation.triage.Item;
import org.openlocaloffer.moderation.triage.Items;
import org.openlocaloffer.moderation.triage.NoSuchItem;
import org.openlocaloffer.moderation.triage.Queue;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One item: the proposed listing, the page it came from, and the decision. */
@Controller
@RequestMapping("/items/{id}")
class ItemScreen {
  private final Items items;
  private final Queue queue;
  private final Decisions decisions;
  private final ItemModel model;

  ItemScreen(Items items, Queue queue, Decisions decisions, ItemModel model) {
    this.items = items;
    this.queue = queue;
    this.decisions = decisions;
    this.model = model;
  }

  @GetMapping
  ModelAndView show(@PathVariable UUID id) {
    return new ModelAndView("item", model.of(item(id), null));
  }

  @PostMapping("/approve")
  ModelAndView approve(
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam MultiValueMap<String, String> typed,
      Principal person,
      RedirectAttributes next) {
    Item item = item(id);
    ListingForm form = ListingForm.typed(typed);
    var read = ListingFormReader.read(form, items.content(id).proposal());
    if (!read.errors().isEmpty()) {
      return again(item, form, read.errors(), HttpStatus.BAD_REQUEST);
    }
    Request request = Request.of(id, version, Actor.person(person.getName()));
    try {
      // An approved listing that is still shown as waiting is a conflict, and not a revision.
      boolean revise = !item.waiting() && item.version() == version;
      Decision made =
          revise
              ? decisions.revise(request, read.edits())
              : decisions.approve(request, read.edits());
      return onward(item, made, revise ? "Published again: " : "Approved: ", next);
    } catch (DecisionConflict e) {
      return again(
          e.item(),
          form,
          Map.of("listing", e.getMessage() + " What you typed is kept below."),
          HttpStatus.CONFLICT);
    } catch (IllegalArgumentException e) {
      return again(item, form, Map.of("listing", e.getMessage()), HttpStatus.BAD_REQUEST);
    }
  }

  @PostMapping("/reject")
  ModelAndView reject(
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String note,
      Principal person,
      RedirectAttributes next) {
    Item item = item(id);
    var why = RejectReason.of(reason);
    Map<String, String> errors = wrong(why, note);
    if (!errors.isEmpty()) {
      return rejectAgain(item, errors, HttpStatus.BAD_REQUEST, reason, note);
    }
    Request request = Request.of(id, version, Actor.person(person.getName()));
    try {
      Decision made =
          decisions.reject(request.because(why.get().text(), note.isBlank() ? null : note.strip()));
      return onward(item, made, "Rejected: ", next);
    } catch (DecisionConflict e) {
      return rejectAgain(
          e.item(),
          Map.of("reject", e.getMessage() + " What you typed is kept below."),
          HttpStatus.CONFLICT,
          reason,
          note);
    }
  }

  private static Map<String, String> wrong(Optional<RejectReason> why, String note) {
    if (why.isEmpty()) {
      return Map.of("reason", "Choose why it is rejected");
    }
    return why.get().needsNote() && note.isBlank()
        ? Map.of("note", "Say in the note what the other reason is")
        : Map.of();
  }

  /** With what was typed to reject it, even where it can no longer be rejected. */
  private ModelAndView rejectAgain(
      Item item, Map<String, String> errors, HttpStatus status, String reason, String note) {
    return again(item, null, errors, status)
        .addObject("reason", reason)
        .addObject("note", note)
        .addObject("rejecting", true);
  }

  /** The next waiting item, or the queue where none is left. */
  private ModelAndView onward(Item item, Decision made, String what, RedirectAttributes next) {
    next.addFlashAttribute("done", what + item.title());
    next.addFlashAttribute("undo", "/decisions/" + made.id() + "/undo");
    return new ModelAndView(
        queue
            .nextAfter(item)
            .map(other -> "redirect:/items/" + other.id())
            .orElse("redirect:/queue"));
  }

  private ModelAndView again(
      Item item, ListingForm form, Map<String, String> errors, HttpStatus status) {
    Map<String, Object> page = model.of(item, form);
    page.put("errors", errors);
    return new ModelAndView("item", page, status);
  }

  private Item item(UUID id) {
    return items.find(id).orElseThrow(() -> new NoSuchItem(id));
  }
}
