package org.openlocaloffer.contracts.listing;

import org.openlocaloffer.contracts.Required;
import org.openlocaloffer.contracts.time.Times;

/**
 * Something on a date, or on the dates of a series.
 *
 * @param times null where its date is not known
 * @param place in words; may be null
 * @param url may be null
 */
public record Event(String name, Times times, String place, String url) {
  public Event {
    name = Required.text(name, "events.name");
  }
}
