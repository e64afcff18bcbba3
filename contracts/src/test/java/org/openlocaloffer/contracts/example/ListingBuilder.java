package org.openlocaloffer.contracts.example;

import java.time.Instant;
import java.util.List;
import org.openlocaloffer.contracts.listing.Access;
import org.openlocaloffer.contracts.listing.Ages;
import org.openlocaloffer.contracts.listing.Answers;
import org.openlocaloffer.contracts.listing.Approval;
import org.openlocaloffer.contracts.listing.Contact;
import org.openlocaloffer.contracts.listing.Cost;
import org.openlocaloffer.contracts.listing.Event;
import org.openlocaloffer.contracts.listing.Kind;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.listing.Organisation;
import org.openlocaloffer.contracts.listing.Place;
import org.openlocaloffer.contracts.listing.Schedule;

/** A listing that has a name, and what a test is about. */
public final class ListingBuilder {
  private final String id;
  private final String name;
  private long revision = 1;
  private Kind kind;
  private String summary;
  private Organisation organisation;
  private Answers answers;
  private List<Contact> contacts;
  private List<Place> places;
  private List<Schedule> schedules;
  private List<Cost> costs;
  private Ages ages;
  private Access access;
  private List<String> needs;
  private List<String> categories;
  private List<String> accessibility;
  private List<Event> events;
  private String text;
  private String url;
  private String sourceId;
  private Instant checkedAt = Instant.parse("2026-11-03T09:30:00Z");
  private Approval approval =
      new Approval(Approval.Via.PERSON, "moderator", Instant.parse("2026-11-03T09:30:00Z"));

  public ListingBuilder(String id, String name) {
    this.id = id;
    this.name = name;
    this.url = "https://plain.example/" + id;
  }

  public ListingBuilder revision(long revision) {
    this.revision = revision;
    return this;
  }

  public ListingBuilder kind(Kind kind) {
    this.kind = kind;
    return this;
  }

  public ListingBuilder summary(String summary) {
    this.summary = summary;
    return this;
  }

  public ListingBuilder organisation(Organisation organisation) {
    this.organisation = organisation;
    return this;
  }

  public ListingBuilder answers(Answers answers) {
    this.answers = answers;
    return this;
  }

  public ListingBuilder contacts(Contact... contacts) {
    this.contacts = List.of(contacts);
    return this;
  }

  public ListingBuilder places(Place... places) {
    this.places = List.of(places);
    return this;
  }

  public ListingBuilder schedules(Schedule... schedules) {
    this.schedules = List.of(schedules);
    return this;
  }

  public ListingBuilder costs(Cost... costs) {
    this.costs = List.of(costs);
    return this;
  }

  public ListingBuilder ages(Ages ages) {
    this.ages = ages;
    return this;
  }

  public ListingBuilder access(Access access) {
    this.access = access;
    return this;
  }

  public ListingBuilder needs(String... needs) {
    this.needs = List.of(needs);
    return this;
  }

  public ListingBuilder categories(String... categories) {
    this.categories = List.of(categories);
    return this;
  }

  public ListingBuilder accessibility(String... accessibility) {
    this.accessibility = List.of(accessibility);
    return this;
  }

  public ListingBuilder events(Event... events) {
    this.events = List.of(events);
    return this;
  }

  public ListingBuilder text(String text) {
    this.text = text;
    return this;
  }

  public ListingBuilder url(String url) {
    this.url = url;
    return this;
  }

  public ListingBuilder sourceId(String sourceId) {
    this.sourceId = sourceId;
    return this;
  }

  public ListingBuilder checkedAt(Instant checkedAt) {
    this.checkedAt = checkedAt;
    return this;
  }

  public ListingBuilder approval(Approval approval) {
    this.approval = approval;
    return this;
  }

  public Listing build() {
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
        text,
        url,
        sourceId,
        checkedAt,
        approval,
        null);
  }
}
