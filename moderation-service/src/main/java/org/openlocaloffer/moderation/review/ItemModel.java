package org.openlocaloffer.moderation.review;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.vocabulary.Taxonomy;
import org.openlocaloffer.contracts.listing.Kind;
import org.openlocaloffer.moderation.decision.DecisionLog;
import org.openlocaloffer.moderation.decision.RejectReason;
import org.openlocaloffer.moderation.triage.Content;
import org.openlocaloffer.moderation.triage.Item;
import org.openlocaloffer.moderation.triage.Items;
import org.openlocaloffer.sitekit.component.Choice;
import org.springframework.stereotype.Component;

/** What the item page shows. */
@Component
class ItemModel {
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

  private final Items items;
  private final DecisionLog log;
  private final Taxonomy taxonomy;

  ItemModel(Items items, DecisionLog log, Taxonomy taxonomy) {
    this.items = items;
    this.log = log;
    this.taxonomy = taxonomy;
  }

  /**
   * @param form what was typed; null for what is proposed
   */
  Map<String, Object> of(Item item, ListingForm form) {
    Content content = items.content(item.id());
    Map<String, Object> model = new HashMap<>();
    model.put("item", item);
    model.put("content", content);
    model.put("form", form == null ? ListingForm.of(content.proposal()) : form);
    model.put("from", FieldSource.of(content.proposal()));
    model.put("snapshot", SafeSnapshot.of(content.snapshot(), item.url()));
    model.put("newer", items.newerContent(item.id()).orElse(null));
    model.put(
        "changedParts",
        items.changedParts(item.id()).stream().map(part -> part.replace('_', ' ')).toList());
    model.put("history", items.history(item.host()));
    model.put("decisions", log.of(item.id()));
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

  private static List<Choice> terms(List<Taxonomy.Term> terms) {
    return terms.stream().map(term -> new Choice(term.id(), term.name())).toList();
  }

  private static List<Choice> reasons() {
    return Stream.of(RejectReason.values())
        .map(reason -> new Choice(reason.word(), reason.text()))
        .toList();
  }
}
