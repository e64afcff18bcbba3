package org.openlocaloffer.moderation.trust;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openlocaloffer.moderation.decision.DecisionConflict;
import org.openlocaloffer.moderation.item.Item;
import org.openlocaloffer.moderation.item.Items;
import org.openlocaloffer.moderation.item.NoSuchItem;
import org.openlocaloffer.sitekit.component.Choice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "Trust this site…", reached from one of its items. */
@Controller
@RequestMapping("/items/{id}/trust")
class TrustSiteScreen {
  private static final List<Choice> VERDICTS =
      List.of(
          new Choice("trust", "Trust it", "Its pages are approved without asking from now on"),
          new Choice("block", "Block it", "Its pages are rejected without asking from now on"));

  private final Items items;
  private final TrustSite trustSite;
  private final Clock clock;

  TrustSiteScreen(Items items, TrustSite trustSite, Clock clock) {
    this.items = items;
    this.trustSite = trustSite;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView ask(@PathVariable UUID id) {
    return page(item(id), new NewRule(null, null, null, null), Map.of(), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView make(
      @PathVariable UUID id,
      @RequestParam int version,
      NewRule typed,
      Principal person,
      RedirectAttributes next) {
    Item item = item(id);
    Map<String, String> errors = typed.errors(LocalDate.now(clock), item.path());
    if (!errors.isEmpty()) {
      return page(item, typed, errors, HttpStatus.BAD_REQUEST);
    }
    try {
      TrustSite.Made made = trustSite.make(item, version, typed, person.getName());
      String verdict = typed.verdict().equals("block") ? "Blocked: " : "Trusted: ";
      next.addFlashAttribute("done", verdict + item.host());
      if (made.decision() != null) {
        next.addFlashAttribute("undo", "/decisions/" + made.decision() + "/undo");
        next.addFlashAttribute("undoText", "Undo the decision on " + item.title());
      }
      return new ModelAndView("redirect:/trust/" + made.rule());
    } catch (DecisionConflict e) {
      return page(e.item(), typed, Map.of("verdict", e.getMessage()), HttpStatus.CONFLICT);
    }
  }

  private static ModelAndView page(
      Item item, NewRule typed, Map<String, String> errors, HttpStatus status) {
    Map<String, Object> model = new HashMap<>();
    model.put("item", item);
    model.put("typed", typed);
    model.put("errors", errors);
    model.put("verdicts", VERDICTS);
    return new ModelAndView("trust-site", model, status);
  }

  private Item item(UUID id) {
    return items.find(id).orElseThrow(() -> new NoSuchItem(id));
  }
}
