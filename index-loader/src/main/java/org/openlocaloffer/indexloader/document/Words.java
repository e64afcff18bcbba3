package org.openlocaloffer.indexloader.document;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.listing.Contact;
import org.openlocaloffer.contracts.listing.Cost;
import org.openlocaloffer.contracts.listing.Event;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.listing.Place;
import org.openlocaloffer.contracts.listing.Schedule;

/** A listing's smaller parts as text to be searched. Each may be null where nothing is said. */
final class Words {
  private Words() {}

  static String organisation(Listing listing) {
    return listing.organisation() == null ? null : listing.organisation().name();
  }

  static String of(Place place) {
    return joined(place.name(), place.address(), place.postcode());
  }

  /** All that has no field of its own. */
  static List<String> more(Listing listing) {
    Stream<String> organisation =
        Stream.ofNullable(listing.organisation()).map(o -> joined(o.description(), o.url()));
    return Stream.of(
            organisation,
            listing.schedules().stream().map(Schedule::text),
            listing.costs().stream().map(Cost::text),
            listing.events().stream().map(Words::of),
            listing.contacts().stream().map(Words::of))
        .flatMap(texts -> texts)
        .toList();
  }

  private static String of(Event event) {
    return joined(event.name(), event.place());
  }

  private static String of(Contact contact) {
    return joined(contact.label(), contact.value());
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
  }
}
