package org.openlocaloffer.contracts.listing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openlocaloffer.contracts.Required;

/**
 * What families read: value of {@code listings}, keyed by id. A tombstone takes it out of the
 * directory.
 *
 * @param id a UUID that lasts as long as the listing
 * @param revision from 1, one more with each publication; a reader never lets an older one
 *     overwrite a newer
 * @param summary one or two sentences; may be null
 * @param organisation may be null
 * @param ages null for all
 * @param needs term ids of taxonomy.yaml
 * @param categories term ids of taxonomy.yaml
 * @param accessibility in words
 * @param text all that the page says, for search
 * @param url the first of the pages that feed it; null where staff wrote it
 * @param sourceId null where staff wrote it
 * @param checkedAt when a page was last seen to say so, or staff last said so
 * @param provenance by field name of this record
 */
public record Listing(
    String id,
    long revision,
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
    String text,
    String url,
    String sourceId,
    Instant checkedAt,
    Approval approval,
    Map<String, Provenance> provenance) {

  public Listing {
    id = Required.text(id, "id");
    Required.within(revision, 1, Long.MAX_VALUE, "revision");
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
    text = text == null ? "" : text;
    url = url == null ? null : Required.httpUrl(url, "url");
    Required.present(checkedAt, "checkedAt");
    Required.present(approval, "approval");
    provenance = Required.map(provenance);
  }
}
