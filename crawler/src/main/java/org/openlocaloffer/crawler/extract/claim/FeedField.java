package org.openlocaloffer.crawler.extract.claim;

import java.util.List;
import java.util.Objects;
import org.openlocaloffer.contracts.Required;
import org.openlocaloffer.contracts.time.Times;

/**
 * One fact that a feed gives in a field of its own.
 *
 * @param field one of {@link org.openlocaloffer.contracts.candidate.ClaimField}
 * @param value as the feed writes it: phone numbers, e-mail addresses and postcodes are brought
 *     into their norm, an address gives its postcode; a blank or impossible one is no claim
 * @param times of a schedule what its words say, of an event when it is; empty elsewhere
 */
public record FeedField(String field, String value, List<Times> times) {
  public FeedField {
    Objects.requireNonNull(field, "field");
    value = value == null ? "" : value;
    times = Required.list(times);
  }

  /** One that says nothing of times. */
  public FeedField(String field, String value) {
    this(field, value, null);
  }
}
