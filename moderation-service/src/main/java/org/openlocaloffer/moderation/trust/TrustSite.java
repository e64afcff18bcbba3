package org.openlocaloffer.moderation.trust;

import java.util.Map;
import org.openlocaloffer.moderation.decision.Actor;
import org.openlocaloffer.moderation.decision.Decisions;
import org.openlocaloffer.moderation.decision.Request;
import org.openlocaloffer.moderation.item.Item;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a rule from an item, and decides that item by it. */
@Component
@Transactional
class TrustSite {
  private final TrustRules rules;
  private final Decisions decisions;

  TrustSite(TrustRules rules, Decisions decisions) {
    this.rules = rules;
    this.decisions = decisions;
  }

  /** The rule's id, and the decision's; null where the item was decided already. */
  record Made(long rule, Long decision) {}

  /**
   * @throws org.openlocaloffer.moderation.decision.DecisionConflict where somebody was faster; then
   *     there is no rule either
   */
  public Made make(Item item, int version, NewRule typed, String account) {
    long rule = rules.add(typed.rule(item.host()), account);
    if (!item.waiting() && item.version() == version) {
      return new Made(rule, null);
    }
    Request request =
        Request.of(item.id(), version, Actor.person(account)).because(typed.reason(), null);
    var decision =
        typed.verdict().equals("block")
            ? decisions.reject(request)
            : decisions.approve(request, Map.of());
    return new Made(rule, decision.id());
  }
}
