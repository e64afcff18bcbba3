package org.openlocaloffer.moderation.trust;

import java.security.Principal;
import java.util.List;
import org.openlocaloffer.moderation.decision.Actor;
import org.openlocaloffer.moderation.decision.Batches;
import org.openlocaloffer.moderation.item.Item;
import org.openlocaloffer.moderation.item.Items;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules, and what already waits of the sites that they cover. */
@Controller
@RequestMapping("/trust")
class TrustScreen {
  /** As many at once as one page can name. */
  private static final int AT_ONCE = 500;

  private final TrustRules rules;
  private final Items items;
  private final Batches batches;

  TrustScreen(TrustRules rules, Items items, Batches batches) {
    this.rules = rules;
    this.items = items;
    this.batches = batches;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("rules", rules.all());
    return "trust";
  }

  @GetMapping("/{id}")
  String show(@PathVariable long id, Model model) {
    TrustRule rule = rule(id);
    model.addAttribute("rule", rule);
    model.addAttribute("waiting", waiting(rule));
    return "trust-rule";
  }

  @PostMapping("/{id}/waiting")
  String decideWaiting(@PathVariable long id, Principal person, RedirectAttributes next) {
    TrustRule rule = rule(id);
    Actor actor = Actor.person(person.getName());
    var result =
        rule.trusts()
            ? batches.approve(waiting(rule), actor, rule.reason())
            : batches.reject(waiting(rule), actor, rule.reason());
    next.addFlashAttribute(
        "done",
        "%s: %d items from %s"
            .formatted(rule.trusts() ? "Approved" : "Rejected", result.done(), rule.site()));
    next.addFlashAttribute("undo", "/batches/" + result.batch() + "/undo");
    next.addFlashAttribute("skipped", result.skipped());
    return "redirect:/queue";
  }

  @PostMapping("/{id}/end")
  String end(@PathVariable long id, Principal person, RedirectAttributes next) {
    TrustRule rule = rule(id);
    rules.end(id, person.getName());
    next.addFlashAttribute("done", "Ended: the rule for " + rule.site());
    return "redirect:/trust";
  }

  private List<Item> waiting(TrustRule rule) {
    return rule.endedAt() == null ? items.waitingAt(rule.host(), rule.path(), AT_ONCE) : List.of();
  }

  private TrustRule rule(long id) {
    return rules.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
