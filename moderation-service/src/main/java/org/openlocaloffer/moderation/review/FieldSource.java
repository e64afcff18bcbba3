package org.openlocaloffer.moderation.review;

import java.util.Map;
import java.util.TreeMap;
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

  private static final Map<String, String> WORDS =
      Map.of(
          "json-ld", "the page's data for search engines",
          "microdata", "the page's data for search engines",
          "meta", "the page's description of itself",
          "labelled-text", "a labelled line on the page",
          "page-title", "the page's title",
          "first-paragraph", "how the page's text begins",
          "taxonomy-words", "words on the page");

  /** By field of the listing. */
  static Map<String, FieldSource> of(ListingProposal proposal) {
    Map<String, FieldSource> sources = new TreeMap<>();
    proposal.provenance().forEach((field, provenance) -> sources.put(field, of(provenance)));
    return sources;
  }

  private static FieldSource of(Provenance provenance) {
    if (provenance.url() == null) {
      return new FieldSource(null, "typed by a moderator", null);
    }
    String from =
        WORDS.getOrDefault(provenance.extractor(), "the page (" + provenance.extractor() + ")");
    return new FieldSource(sure(provenance.confidence()), from, provenance.snippet());
  }

  private static String sure(double confidence) {
    return confidence >= HIGH ? "High" : confidence >= MEDIUM ? "Medium" : "Low";
  }
}
