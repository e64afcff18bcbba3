package org.openlocaloffer.indexloader.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.solr.common.SolrInputDocument;
import org.openlocaloffer.contracts.listing.Ages;
import org.openlocaloffer.contracts.listing.Cost;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.listing.Place;

/** The fields of {@code config/solr/README.md}, in its order. */
final class ListingDocument {
  private static final Pattern HOST =
      Pattern.compile("https?://(?:[^/?#@]*@)?(?:www\\.)?([^/?#:]+).*", Pattern.DOTALL);
  private static final int YOUNGEST = 0;
  private static final int OLDEST = 120;

  private ListingDocument() {}

  /**
   * @param json the listing as it stood on the topic
   */
  static SolrInputDocument of(Listing listing, byte[] json) {
    SolrInputDocument document = new SolrInputDocument();
    document.setField("id", listing.id());
    document.setField("revision", listing.revision());
    document.setField("kind", listing.kind().name().toLowerCase(Locale.ROOT));
    read(document, listing);
    counted(document, listing);
    document.setField("listing", new String(json, UTF_8));
    return document;
  }

  private static void read(SolrInputDocument document, Listing listing) {
    set(document, "name", listing.name());
    set(document, "organisation", Words.organisation(listing));
    set(document, "summary", listing.summary());
    set(document, "what", listing.answers().what());
    set(document, "who", listing.answers().who());
    set(document, "how", listing.answers().how());
    set(document, "text", listing.text());
    set(document, "place", listing.places().stream().map(Words::of).toList());
    set(document, "accessibility", listing.accessibility());
    set(document, "more", Words.more(listing));
  }

  private static void counted(SolrInputDocument document, Listing listing) {
    set(document, "categories", listing.categories());
    set(document, "needs", listing.needs());
    set(document, "postcode", listing.places().stream().map(Place::postcode).toList());
    set(document, "location", listing.places().stream().map(ListingDocument::point).toList());
    ages(document, listing.ages());
    set(document, "free", free(listing.costs()));
    set(document, "url", listing.url());
    set(document, "host", host(listing.url()));
    set(document, "checked_at", Date.from(listing.checkedAt()));
    set(document, "approved_at", Date.from(listing.approval().at()));
  }

  private static void ages(SolrInputDocument document, Ages ages) {
    boolean fromKnown = ages != null && ages.from() != null;
    boolean toKnown = ages != null && ages.to() != null;
    document.setField("ages_from", fromKnown ? ages.from() : YOUNGEST);
    document.setField("ages_to", toKnown ? ages.to() : OLDEST);
  }

  private static String point(Place place) {
    return place.latitude() == null || place.longitude() == null
        ? null
        : place.latitude() + "," + place.longitude();
  }

  /** Null where no cost says an amount. */
  private static Boolean free(List<Cost> costs) {
    List<Long> pence = costs.stream().map(Cost::pence).filter(java.util.Objects::nonNull).toList();
    return pence.isEmpty() ? null : pence.stream().allMatch(amount -> amount == 0);
  }

  private static String host(String url) {
    Matcher matcher = HOST.matcher(url.toLowerCase(Locale.ROOT));
    return matcher.matches() ? matcher.group(1) : null;
  }

  /** Leaves out what is not there: nulls and empty texts are no values. */
  private static void set(SolrInputDocument document, String field, Object value) {
    if (value instanceof List<?> values) {
      values.stream().filter(ListingDocument::says).forEach(v -> document.addField(field, v));
    } else if (says(value)) {
      document.setField(field, value);
    }
  }

  private static boolean says(Object value) {
    return value instanceof String text ? !text.isBlank() : value != null;
  }
}
