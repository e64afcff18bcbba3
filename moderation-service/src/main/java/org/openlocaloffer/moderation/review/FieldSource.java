package org.openlocaloffer.moderation.review;

import java.util.Map;
import java.util.TreeMap;
import org.openlocaloffer.contracts.candidate.Extractor;
import org.openlocaloffer.contracts.listing.Provenance;
import org.openlocaloffer.moderation.proposal.ListingProposal;

/**
 * Where a field's value came from, for people.
 *
 * @param sure "High", "Medium" or "Low"; null where a person typed it
 * @param from such as "the page's title"
 * @param snippet what the page says; may be null
 */
record FieldSource(String sure, String from, String snippet) {
  private static final double HIGH = 0.75;
  private static final double MEDIUM = 0.5;

  /** By field of the listing. */
  static Map<String, FieldSource> of(ListingProposal proposal) {
    Map<String, FieldSource> sources = new TreeMap<>();
    proposal.provenance().forEach((field, provenance) -> sources.put(field, of(provenance)));
    return sources;
  }

  private static FieldSource of(Provenance provenance) {
    if (provenance.extractor() == Extractor.PERSON) {
      return new FieldSource(null, provenance.extractor().text(), null);
    }
    return new FieldSource(
        sure(provenance.confidence()), provenance.extractor().text(), provenance.snippet());
  }

  private static String sure(double confidence) {
    return confidence >= HIGH ? "High" : confidence >= MEDIUM ? "Medium" : "Low";
  }
}
