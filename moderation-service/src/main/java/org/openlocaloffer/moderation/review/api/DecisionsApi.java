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
import org.openlocaloffer.moderation.item.Items;
import org.openlocaloffer.moderation.listing.Listings;
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
  private final Listings listings;
  private final KnownTerms terms;

  DecisionsApi(Decisions decisions, Items items, Listings listings, KnownTerms terms) {
    this.decisions = decisions;
    this.items = items;
    this.listings = listings;
    this.terms = terms;
  }

  @PostMapping("/items/{id}/decisions")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Approve, revise, reject or withdraw an item as it was read")
  ItemJson.Decided decide(
      @PathVariable UUID id, @RequestBody DecisionRequest body, Principal person) {
    int version = Required.present(body.version(), "version");
    Request request = Request.of(id, version, actor(person)).on(body.listingId());
    return decided(
        switch (action(body, "approve, revise, reject or withdraw")) {
          case APPROVE -> decisions.approve(request, edits(body));
          case REVISE -> decisions.revise(request, edits(body));
          case WITHDRAW -> decisions.withdraw(because(request, body));
          default -> decisions.reject(because(request, body));
        });
  }

  @PostMapping("/listings/{id}/decisions")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Revise or withdraw a listing as it was read")
  ItemJson.Decided decideListing(
      @PathVariable UUID id, @RequestBody DecisionRequest body, Principal person) {
    int version = Required.present(body.version(), "version");
    Request request = Request.ofListing(id, version, actor(person));
    return decided(
        switch (action(body, "revise or withdraw")) {
          case REVISE -> decisions.revise(request, edits(body));
          case WITHDRAW -> decisions.withdraw(because(request, body));
          default -> throw unknown("revise or withdraw", body.action());
        });
  }

  @PostMapping("/listings")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Publish a listing that staff wrote")
  ItemJson.Decided write(@RequestBody Map<String, Object> listing, Principal person) {
    return decided(decisions.write(actor(person), terms.check(listing)));
  }

  @PostMapping("/decisions/{id}/undo")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Take a decision back by a new one")
  ItemJson.Decided undo(@PathVariable long id, Principal person) {
    return decided(decisions.undo(id, actor(person)));
  }

  private static Actor actor(Principal person) {
    return Actor.person(person.getName());
  }

  private static Action action(DecisionRequest body, String known) {
    String word = Required.text(body.action(), "action");
    return Action.of(word).orElseThrow(() -> unknown(known, word));
  }

  private static IllegalArgumentException unknown(String known, String word) {
    return new IllegalArgumentException("action must be %s, not %s".formatted(known, word));
  }

  private static Request because(Request request, DecisionRequest body) {
    return request.because(reason(body), body.note());
  }

  private ItemJson.Decided decided(Decision decision) {
    return new ItemJson.Decided(
        decision.id(),
        decision.item() == null
            ? null
            : ItemJson.summary(items.find(decision.itemId()).orElseThrow()),
        decision.listing() == null
            ? null
            : ListingJson.of(listings.find(decision.listingId()).orElseThrow()));
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
