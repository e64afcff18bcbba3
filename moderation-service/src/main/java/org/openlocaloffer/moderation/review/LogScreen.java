package org.openlocaloffer.moderation.review;

import java.security.Principal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openlocaloffer.moderation.decision.Actor;
import org.openlocaloffer.moderation.decision.Batches;
import org.openlocaloffer.moderation.decision.Decision;
import org.openlocaloffer.moderation.decision.DecisionConflict;
import org.openlocaloffer.moderation.decision.DecisionLog;
import org.openlocaloffer.moderation.decision.Decisions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Every decision that was made, and taking them back. */
@Controller
class LogScreen {
  private static final int PAGE = 50;

  private final DecisionLog log;
  private final Decisions decisions;
  private final Batches batches;

  LogScreen(DecisionLog log, Decisions decisions, Batches batches) {
    this.log = log;
    this.decisions = decisions;
    this.batches = batches;
  }

  @GetMapping("/decisions")
  String log(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
    List<DecisionLog.Entry> entries = log.page(before, PAGE + 1);
    boolean more = entries.size() > PAGE;
    List<DecisionLog.Entry> shown = more ? entries.subList(0, PAGE) : entries;
    model.addAttribute("entries", shown);
    model.addAttribute("undoAll", undoAll(shown));
    model.addAttribute("older", more ? shown.get(PAGE - 1).decision().id() : null);
    return "decisions";
  }

  /** How many one click would take back, by the newest decision shown of each batch. */
  private Map<Long, Integer> undoAll(List<DecisionLog.Entry> shown) {
    Map<Long, Integer> counts = new HashMap<>();
    Set<UUID> seen = new HashSet<>();
    for (DecisionLog.Entry entry : shown) {
      UUID batch = entry.decision().batch();
      if (batch != null && seen.add(batch)) {
        counts.put(entry.decision().id(), log.holding(batch));
      }
    }
    counts.values().removeIf(count -> count < 2);
    return counts;
  }

  @PostMapping("/decisions/{id}/undo")
  String undo(@PathVariable long id, Principal person, RedirectAttributes next) {
    try {
      Decision undone = decisions.undo(id, Actor.person(person.getName()));
      next.addFlashAttribute("done", "Taken back. " + outcome(undone));
      return undone.item() == null
          ? "redirect:/listings/" + undone.listingId()
          : "redirect:/items/" + undone.itemId();
    } catch (DecisionConflict e) {
      next.addFlashAttribute("problem", e.getMessage());
      return e.item() == null
          ? "redirect:/listings/" + e.listing().id()
          : "redirect:/items/" + e.item().id();
    }
  }

  @PostMapping("/batches/{id}/undo")
  String undoAll(@PathVariable UUID id, Principal person, RedirectAttributes next) {
    var result = batches.undo(id, Actor.person(person.getName()));
    next.addFlashAttribute("done", "%d decisions taken back.".formatted(result.done()));
    next.addFlashAttribute("skipped", result.skipped());
    return "redirect:/queue";
  }

  private static String outcome(Decision undone) {
    if (undone.item() != null) {
      return "The item is " + undone.item().after().word() + " again.";
    }
    return undone.listing().after() == null
        ? "The listing is out of the directory."
        : "The listing is in the directory as it was.";
  }
}
