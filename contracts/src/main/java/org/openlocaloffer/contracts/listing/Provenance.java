package org.openlocaloffer.contracts.listing;

import java.time.Instant;
import org.openlocaloffer.contracts.Required;
import org.openlocaloffer.contracts.candidate.Extractor;

/**
 * Where a field's value came from.
 *
 * @param url the page; null where a person typed it
 * @param snippet what the page said, up to 200 characters; may be null
 * @param extractor what found it, or {@link Extractor#PERSON} for an edit
 * @param confidence 0 to 1
 */
public record Provenance(
    String url, Instant at, String snippet, Extractor extractor, double confidence) {
  public Provenance {
    Required.present(at, "provenance.at");
    Required.present(extractor, "provenance.extractor");
  }
}
