package org.openlocaloffer.crawler.extract.claim;

import java.util.Objects;

/**
 * One fact that a feed gives in a field of its own.
 *
 * @param field one of {@link org.openlocaloffer.contracts.candidate.ClaimField}
 * @param value as the feed writes it: phone numbers, e-mail addresses and postcodes are brought
 *     into their norm, an address gives its postcode; a blank or impossible one is no claim
 */
public record FeedField(String field, String value) {
  public FeedField {
    Objects.requireNonNull(field, "field");
    value = value == null ? "" : value;
  }
}
