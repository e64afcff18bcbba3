package org.openlocaloffer.moderation.review.api;

import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openlocaloffer.contracts.Required;
import org.openlocaloffer.moderation.decision.Action;
import org.openlocaloffer.moderation.decision.Actor;
import org.openlocaloffer.moderation.decision.Decision;
import org.openlocaloffer.moderation.decision.Decisions;
import org.openlocaloffer.moderation.decision.RejectReason;
import org.openlocaloffer.moderation.decision.Request;
import org.openlocaloffer.moderation.triage.Items;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Decisions by scripts, each in the name of the account that asks. */
@RestController
@RequestMapping("/api/v1")
class DecisionsApi {
  private static final int REASON_CHARACTERS = 500;

  private final Decisions decisions;
  private final Items items;
  private final KnownTerms terms;

  DecisionsApi(Decisions decisions, Items items, KnownTerms terms) {
    this.decisions = decisions;
    this.items = items;
    this.terms = terms;
  }

  @PostMapping("/items/{id}/decisions")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Approve, revise or reject an item as it was read")
  ItemJson.Decided decide(
      @PathVariable UUID id, @RequestBody DecisionRequest body, Principal person) {
    String word = Required.text(body.action(), "action");
    Action action =
        Action.of(word)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "action must be approve, revise or reject, not " + word));
    int version = Required.present(body.version(), "version");
    Request request = Request.of(id, version, Actor.person(person.getName()));
    return decided(
        switch (action) {
          case APPROVE -> decisions.approve(request, edits(body));
          case REVISE -> decisions.revise(request, edits(body));
          default -> decisions.reject(request.because(reason(body), body.note()));
        });
  }

  @PostMapping("/decisions/{id}/undo")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Take a decision back by a new one")
  ItemJson.Decided undo(@PathVariable long id, Principal person) {
    return decided(decisions.undo(id, Actor.person(person.getName())));
  }

  private ItemJson.Decided decided(Decision decision) {
    return new ItemJson.Decided(
        decision.id(), ItemJson.summary(items.find(decision.itemId()).orElseThrow()));
  }

  private Map<String, Object> edits(DecisionRequest body) {
    return body.listing() == null ? Map.of() : terms.check(body.listing());
  }

  private static String reason(DecisionRequest body) {
    String reason = Required.text(body.reason(), "reason");
    if (reason.length() > REASON_CHARACTERS) {
      throw new IllegalArgumentException(
          "reason is longer than %d characters".formatted(REASON_CHARACTERS));
    }
    Optional<RejectReason> known = RejectReason.of(reason);
    if (known.filter(RejectReason::needsNote).isPresent()
        && (body.note() == null || body.note().isBlank())) {
      throw new IllegalArgumentException("note must say why where reason is " + reason);
    }
    return known.map(RejectReason::text).orElse(reason);
  }
}
