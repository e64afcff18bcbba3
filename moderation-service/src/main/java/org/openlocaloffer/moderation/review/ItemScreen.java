package org.openlocaloffer.moderation.review;

import java.security.Principal;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.openlocaloffer.moderation.decision.Actor;
import org.openlocaloffer.moderation.decision.Decision;
import org.openlocaloffer.moderation.decision.DecisionConflict;
import org.openlocaloffer.moderation.decision.Decisions;
import org.openlocaloffer.moderation.decision.Request;
import org.openlocaloffer.moderation.item.Item;
import org.openlocaloffer.moderation.item.Items;
import org.openlocaloffer.moderation.item.NoSuchItem;
import org.openlocaloffer.moderation.queue.Queue;
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
    var read = ListingFormReader.read(form, model.shown(item));
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
      Refusal refusal,
      Principal person,
      RedirectAttributes next) {
    return refuse(
        item(id), refusal, next, new Refusing(version, person, "Rejected: ", decisions::reject));
  }

  /** Takes the item's listing out of the directory. */
  @PostMapping("/withdraw")
  ModelAndView withdraw(
      @PathVariable UUID id,
      @RequestParam int version,
      Refusal refusal,
      Principal person,
      RedirectAttributes next) {
    return refuse(
        item(id), refusal, next, new Refusing(version, person, "Withdrawn: ", decisions::withdraw));
  }

  private record Refusing(
      int version, Principal person, String what, Function<Request, Decision> decide) {
    Decision decide(Item item, Refusal refusal) {
      Request request = Request.of(item.id(), version, Actor.person(person.getName()));
      return decide.apply(refusal.on(request));
    }
  }

  private ModelAndView refuse(
      Item item, Refusal refusal, RedirectAttributes next, Refusing refusing) {
    if (!refusal.errors().isEmpty()) {
      return refusal.onto(again(item, null, refusal.errors(), HttpStatus.BAD_REQUEST));
    }
    try {
      return onward(item, refusing.decide(item, refusal), refusing.what(), next);
    } catch (DecisionConflict e) {
      Map<String, String> errors =
          Map.of("reject", e.getMessage() + " What you typed is kept below.");
      return refusal.onto(again(e.item(), null, errors, HttpStatus.CONFLICT));
    } catch (IllegalArgumentException e) {
      return refusal.onto(
          again(item, null, Map.of("reject", e.getMessage()), HttpStatus.BAD_REQUEST));
    }
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
