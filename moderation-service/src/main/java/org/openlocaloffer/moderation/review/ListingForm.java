package org.openlocaloffer.moderation.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.listing.Contact;
import org.openlocaloffer.contracts.listing.Cost;
import org.openlocaloffer.contracts.listing.Place;
import org.openlocaloffer.contracts.listing.Schedule;
import org.openlocaloffer.moderation.proposal.ListingProposal;

/**
 * A listing as it stands in the form's fields, as proposed or as typed. Several values of one kind
 * are lines of one field, places aside.
 */
record ListingForm(Map<String, List<String>> values) {
  /** As somebody typed it. */
  static ListingForm typed(Map<String, List<String>> values) {
    return new ListingForm(Map.copyOf(values));
  }

  static ListingForm of(ListingProposal p) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    put(values, "kind", p.kind().name());
    put(values, "name", p.name());
    put(values, "summary", p.summary());
    if (p.organisation() != null) {
      put(values, "organisation", p.organisation().name());
      put(values, "organisationUrl", p.organisation().url());
    }
    put(values, "what", p.answers().what());
    put(values, "who", p.answers().who());
    put(values, "how", p.answers().how());
    put(values, "phones", contacts(p, Contact.Type.PHONE));
    put(values, "emails", contacts(p, Contact.Type.EMAIL));
    put(values, "webs", contacts(p, Contact.Type.WEB));
    put(values, "socials", contacts(p, Contact.Type.SOCIAL));
    values.put("placeName", places(p, Place::name));
    values.put("placeAddress", places(p, Place::address));
    values.put("placePostcode", places(p, Place::postcode));
    put(values, "schedules", lines(p.schedules().stream().map(Schedule::text)));
    put(values, "costs", lines(p.costs().stream().map(Cost::text)));
    if (p.ages() != null) {
      put(values, "agesFrom", p.ages().from());
      put(values, "agesTo", p.ages().to());
    }
    put(values, "referralNeeded", p.access().referralNeeded());
    put(values, "ehcpNeeded", p.access().ehcpNeeded());
    values.put("needs", p.needs());
    values.put("categories", p.categories());
    put(values, "accessibility", lines(p.accessibility().stream()));
    return new ListingForm(values);
  }

  /** The field's text; empty where there is none. */
  public String text(String field) {
    List<String> all = all(field);
    return all.isEmpty() || all.get(0) == null ? "" : all.get(0).strip();
  }

  /** All that the field has, of which blank ones are kept. */
  public List<String> all(String field) {
    return values.getOrDefault(field, List.of());
  }

  /** The lines of a field that are not blank. */
  List<String> lines(String field) {
    return text(field).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** One row of the places, and an empty one for one more. */
  public record PlaceRow(int number, String name, String address, String postcode) {}

  public List<PlaceRow> places() {
    List<PlaceRow> rows = new ArrayList<>();
    for (int i = 0; i < all("placeAddress").size(); i++) {
      PlaceRow row =
          new PlaceRow(
              rows.size() + 1, at("placeName", i), at("placeAddress", i), at("placePostcode", i));
      if (!(row.name() + row.address() + row.postcode()).isBlank()) {
        rows.add(row);
      }
    }
    rows.add(new PlaceRow(rows.size() + 1, "", "", ""));
    return rows;
  }

  private String at(String field, int index) {
    List<String> all = all(field);
    return index < all.size() && all.get(index) != null ? all.get(index).strip() : "";
  }

  private static void put(Map<String, List<String>> values, String field, Object value) {
    values.put(field, List.of(value == null ? "" : value.toString()));
  }

  private static String contacts(ListingProposal p, Contact.Type type) {
    return lines(
        p.contacts().stream()
            .filter(contact -> contact.type() == type)
            .map(contact -> Phones.shown(contact.value())));
  }

  private static List<String> places(ListingProposal p, Function<Place, String> part) {
    return p.places().stream()
        .map(place -> part.apply(place) == null ? "" : part.apply(place))
        .toList();
  }

  private static String lines(Stream<String> lines) {
    return lines.collect(Collectors.joining("\n"));
  }
}
