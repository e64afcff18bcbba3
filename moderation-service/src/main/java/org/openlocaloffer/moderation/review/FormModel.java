package org.openlocaloffer.moderation.review;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.listing.Event;
import org.openlocaloffer.contracts.listing.Kind;
import org.openlocaloffer.contracts.time.Times;
import org.openlocaloffer.contracts.time.TimesInWords;
import org.openlocaloffer.contracts.vocabulary.Taxonomy;
import org.openlocaloffer.contracts.vocabulary.Taxonomy.Term;
import org.openlocaloffer.moderation.decision.RejectReason;
import org.openlocaloffer.moderation.proposal.ListingProposal;
import org.openlocaloffer.moderation.taxonomy.Vocabularies;
import org.openlocaloffer.sitekit.component.Choice;
import org.springframework.stereotype.Component;

/** Gathers what the listing form shows, on the item's page and on the listing's. */
@Component
class FormModel {
  private static final Map<Kind, String> KINDS =
      Map.of(
          Kind.SERVICE, "Service",
          Kind.ACTIVITY, "Activity",
          Kind.GROUP, "Group",
          Kind.SCHOOL, "School",
          Kind.INFORMATION, "Information");

  private static final List<Choice> YES_NO =
      List.of(
          new Choice("true", "Yes"),
          new Choice("false", "No"),
          new Choice("", "The page does not say"));

  private final Vocabularies vocabularies;
  private final Clock clock;

  FormModel(Vocabularies vocabularies, Clock clock) {
    this.vocabularies = vocabularies;
    this.clock = clock;
  }

  /**
   * @param typed null for what the listing says
   */
  Map<String, Object> of(ListingProposal listing, ListingForm typed) {
    Taxonomy taxonomy = vocabularies.taxonomy();
    Map<String, Object> model = new HashMap<>();
    model.put("shown", listing);
    model.put("events", listing.events().stream().map(this::shown).toList());
    model.put("form", typed == null ? ListingForm.of(listing) : typed);
    model.put("from", FieldSource.of(listing));
    model.put(
        "kinds",
        Arrays.stream(Kind.values()).map(k -> new Choice(k.name(), KINDS.get(k))).toList());
    model.put("needs", terms(taxonomy.needs()));
    model.put("categories", terms(taxonomy.categories()));
    model.put("yesNo", YES_NO);
    model.put("reasons", reasons());
    model.put("errors", Map.of());
    return model;
  }

  /** An event's name with its rule in words, or its next date. */
  private String shown(Event event) {
    if (event.times() == null) {
      return event.name();
    }
    return event.times().isOver(clock.instant())
        ? event.name() + ", over by now"
        : TimesInWords.of(event.times())
            .or(() -> nextDay(event.times()))
            .map(when -> event.name() + ": " + when)
            .orElse(event.name());
  }

  private Optional<String> nextDay(Times times) {
    return times.next(clock.instant(), 1).stream()
        .findFirst()
        .flatMap(next -> TimesInWords.of(Times.once(next.day(), times.opens(), times.closes())));
  }

  private static List<Choice> terms(List<Term> terms) {
    return terms.stream().map(term -> new Choice(term.id(), term.name())).toList();
  }

  private static List<Choice> reasons() {
    return Stream.of(RejectReason.values())
        .map(reason -> new Choice(reason.word(), reason.text()))
        .toList();
  }
}
