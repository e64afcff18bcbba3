package org.openlocaloffer.contracts.listing;

import java.time.Instant;
import org.openlocaloffer.contracts.Required;

/**
 * Something on a date.
 *
 * @param end may be null
 * @param place in words; may be null
 * @param url may be null
 */
public record Event(String name, Instant start, Instant end, String place, String url) {
  public Event {
    name = Required.text(name, "events.name");
    Required.present(start, "events.start");
  }
}
