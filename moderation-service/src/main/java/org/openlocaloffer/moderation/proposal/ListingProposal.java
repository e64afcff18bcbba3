package org.openlocaloffer.moderation.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.Required;
import org.openlocaloffer.contracts.listing.Access;
import org.openlocaloffer.contracts.listing.Ages;
import org.openlocaloffer.contracts.listing.Answers;
import org.openlocaloffer.contracts.listing.Contact;
import org.openlocaloffer.contracts.listing.Cost;
import org.openlocaloffer.contracts.listing.Event;
import org.openlocaloffer.contracts.listing.Kind;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.listing.Organisation;
import org.openlocaloffer.contracts.listing.Place;
import org.openlocaloffer.contracts.listing.Provenance;
import org.openlocaloffer.contracts.listing.Schedule;

/**
 * A listing before anybody approved it. Fields as in {@link Listing}; provenance by field name of
 * this record.
 */
public record ListingProposal(
    Kind kind,
    String name,
    String summary,
    Organisation organisation,
    Answers answers,
    List<Contact> contacts,
    List<Place> places,
    List<Schedule> schedules,
    List<Cost> costs,
    Ages ages,
    Access access,
    List<String> needs,
    List<String> categories,
    List<String> accessibility,
    List<Event> events,
    Map<String, Provenance> provenance) {

  public ListingProposal {
    kind = kind == null ? Kind.SERVICE : kind;
    name = Required.text(name, "name");
    answers = answers == null ? new Answers(null, null, null) : answers;
    access = access == null ? new Access(null, null) : access;
    contacts = Required.list(contacts);
    places = Required.list(places);
    schedules = Required.list(schedules);
    costs = Required.list(costs);
    needs = Required.list(needs);
    categories = Required.list(categories);
    accessibility = Required.list(accessibility);
    events = Required.list(events);
    provenance = Required.map(provenance);
  }

  /** What a published listing would be proposed as. */
  public static ListingProposal of(Listing l) {
    return new ListingProposal(
        l.kind(),
        l.name(),
        l.summary(),
        l.organisation(),
        l.answers(),
        l.contacts(),
        l.places(),
        l.schedules(),
        l.costs(),
        l.ages(),
        l.access(),
        l.needs(),
        l.categories(),
        l.accessibility(),
        l.events(),
        l.provenance());
  }

  /**
   * The listing that families read.
   *
   * @param origin the page, and who let this revision through
   */
  public Listing listing(String id, long revision, Origin origin) {
    return new Listing(
        id,
        revision,
        kind,
        name,
        summary,
        organisation,
        answers,
        contacts,
        places,
        schedules,
        costs,
        ages,
        access,
        needs,
        categories,
        accessibility,
        events,
        origin.text(),
        origin.url(),
        origin.sourceId(),
        origin.checkedAt(),
        origin.approval(),
        provenance);
  }

  /**
   * With some fields as a person wants them.
   *
   * @param fields by name, as in JSON; fields that are left out stay as they are
   * @throws IllegalArgumentException naming the field that is unknown or wrong
   */
  public ListingProposal edited(Map<String, ?> fields, Instant at) {
    return Edits.apply(this, fields, at);
  }

  /**
   * One that staff write from nothing.
   *
   * @param fields by name, as in JSON; a name at least
   * @throws IllegalArgumentException naming the field that is unknown, missing or wrong
   */
  public static ListingProposal written(Map<String, ?> fields, Instant at) {
    return Edits.written(fields, at);
  }

  /** Under these terms of the taxonomy. */
  ListingProposal under(
      List<String> needs, List<String> categories, Map<String, Provenance> provenance) {
    return new ListingProposal(
        kind,
        name,
        summary,
        organisation,
        answers,
        contacts,
        places,
        schedules,
        costs,
        ages,
        access,
        needs,
        categories,
        accessibility,
        events,
        provenance);
  }

  /** With some fields, and where they came from, as another proposal has them. */
  public ListingProposal taking(Set<String> fields, ListingProposal other) {
    return Edits.taking(this, fields, other);
  }

  /** The place in the queue: how many of a listing's questions the page leaves open, 0 to 10. */
  public int queueRank() {
    return (int)
        Stream.of(
                summary == null,
                organisation == null,
                answers.what() == null && answers.who() == null,
                contacts.isEmpty(),
                places.isEmpty(),
                schedules.isEmpty() && events.isEmpty(),
                costs.isEmpty(),
                ages == null,
                needs.isEmpty(),
                categories.isEmpty())
            .filter(open -> open)
            .count();
  }
}
