package org.openlocaloffer.moderation.review;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openlocaloffer.moderation.decision.Actor;
import org.openlocaloffer.moderation.decision.Decision;
import org.openlocaloffer.moderation.decision.DecisionConflict;
import org.openlocaloffer.moderation.decision.DecisionLog;
import org.openlocaloffer.moderation.decision.Decisions;
import org.openlocaloffer.moderation.decision.Request;
import org.openlocaloffer.moderation.item.Item;
import org.openlocaloffer.moderation.item.Items;
import org.openlocaloffer.moderation.listing.KeptListing;
import org.openlocaloffer.moderation.listing.Listings;
import org.openlocaloffer.moderation.listing.NoSuchListing;
import org.openlocaloffer.moderation.proposal.ListingProposal;
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

/** One listing as families see it: changing it, taking it out, and the pages that feed it. */
@Controller
@RequestMapping("/listings/{id}")
class ListingScreen {
  private final Listings listings;
  private final Items items;
  private final Decisions decisions;
  private final DecisionLog log;
  private final FormModel form;

  ListingScreen(
      Listings listings, Items items, Decisions decisions, DecisionLog log, FormModel form) {
    this.listings = listings;
    this.items = items;
    this.decisions = decisions;
    this.log = log;
    this.form = form;
  }

  @GetMapping
  ModelAndView show(@PathVariable UUID id) {
    return page(listing(id), null, Map.of(), HttpStatus.OK);
  }

  @PostMapping("/revise")
  ModelAndView revise(
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam MultiValueMap<String, String> typed,
      Principal person,
      RedirectAttributes next) {
    KeptListing listing = listing(id);
    ListingForm wanted = ListingForm.typed(typed);
    var read = ListingFormReader.read(wanted, shown(listing));
    if (!read.errors().isEmpty()) {
      return page(listing, wanted, read.errors(), HttpStatus.BAD_REQUEST);
    }
    try {
      return done(decisions.revise(request(id, version, person), read.edits()), next);
    } catch (DecisionConflict e) {
      Map<String, String> errors =
          Map.of("listing", e.getMessage() + " What you typed is kept below.");
      return page(e.listing(), wanted, errors, HttpStatus.CONFLICT);
    }
  }

  @PostMapping("/withdraw")
  ModelAndView withdraw(
      @PathVariable UUID id,
      @RequestParam int version,
      Refusal refusal,
      Principal person,
      RedirectAttributes next) {
    if (!refusal.errors().isEmpty()) {
      return refusal.onto(page(listing(id), null, refusal.errors(), HttpStatus.BAD_REQUEST));
    }
    try {
      return done(decisions.withdraw(refusal.on(request(id, version, person))), next);
    } catch (DecisionConflict e) {
      return refusal.onto(
          page(e.listing(), null, Map.of("reject", e.getMessage()), HttpStatus.CONFLICT));
    }
  }

  private static Request request(UUID id, int version, Principal person) {
    return Request.ofListing(id, version, Actor.person(person.getName()));
  }

  private static ModelAndView done(Decision made, RedirectAttributes next) {
    String name =
        made.listing().after() == null
            ? "Withdrawn: " + made.listing().before().name()
            : "Published again: " + made.listing().after().name();
    next.addFlashAttribute("done", name);
    next.addFlashAttribute("undo", "/decisions/" + made.id() + "/undo");
    return new ModelAndView("redirect:/listings/" + made.listingId());
  }

  private ModelAndView page(
      KeptListing listing, ListingForm typed, Map<String, String> errors, HttpStatus status) {
    Map<String, Object> model = form.of(shown(listing), typed);
    List<Item> feeding =
        listing.accepted().stream()
            .map(accepted -> items.find(accepted.itemId()).orElseThrow())
            .toList();
    model.put("listing", listing);
    model.put("feeding", feeding);
    model.put("last", Optional.ofNullable(listing.decisionId()).flatMap(log::entry).orElse(null));
    model.put("decisions", log.ofListing(listing.id()));
    model.put("errors", errors);
    return new ModelAndView("listing", model, status);
  }

  /** As it stands in the directory; where it does not, as it stood there last. */
  private ListingProposal shown(KeptListing listing) {
    if (listing.isPublished()) {
      return ListingProposal.of(listing.body());
    }
    return log.ofListing(listing.id()).stream()
        .map(decision -> decision.listing().before())
        .filter(before -> before != null)
        .findFirst()
        .map(ListingProposal::of)
        .orElseThrow(() -> new NoSuchListing(listing.id()));
  }

  private KeptListing listing(UUID id) {
    return listings.find(id).orElseThrow(() -> new NoSuchListing(id));
  }
}
