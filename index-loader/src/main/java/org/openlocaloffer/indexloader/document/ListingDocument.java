package org.openlocaloffer.indexloader.document;

import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.solr.common.SolrInputDocument;
import org.openlocaloffer.contracts.listing.Ages;
import org.openlocaloffer.contracts.listing.Cost;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.listing.Place;

/** A listing as a document: the fields of {@code config/solr/README.md}, in its order. */
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
    Fields fields = new Fields(listing.id(), Type.LISTING, listing.revision(), json);
    fields.set("kind", listing.kind().name().toLowerCase(Locale.ROOT));
    read(fields, listing);
    counted(fields, listing);
    OpenTimes.of(listing).fill(fields);
    return fields.document();
  }

  private static void read(Fields fields, Listing listing) {
    fields
        .set("name", listing.name())
        .set("organisation", Words.organisation(listing))
        .set("summary", listing.summary())
        .set("what", listing.answers().what())
        .set("who", listing.answers().who())
        .set("how", listing.answers().how())
        .set("text", listing.text())
        .set("place", listing.places().stream().map(Words::of).toList())
        .set("accessibility", listing.accessibility())
        .set("more", Words.more(listing));
  }

  private static void counted(Fields fields, Listing listing) {
    fields
        .set("categories", listing.categories())
        .set("needs", listing.needs())
        .set("postcode", listing.places().stream().map(Place::postcode).toList())
        .set("location", listing.places().stream().map(ListingDocument::point).toList())
        .set("ages_from", end(listing.ages(), Ages::from, YOUNGEST))
        .set("ages_to", end(listing.ages(), Ages::to, OLDEST))
        .set("free", free(listing.costs()))
        .set("url", listing.url())
        .set("host", host(listing.url()))
        .set("checked_at", Date.from(listing.checkedAt()))
        .set("approved_at", Date.from(listing.approval().at()));
  }

  private static int end(
      Ages ages, java.util.function.Function<Ages, Integer> end, int whereItIsOpen) {
    Integer said = ages == null ? null : end.apply(ages);
    return said == null ? whereItIsOpen : said;
  }

  private static String point(Place place) {
    return place.latitude() == null || place.longitude() == null
        ? null
        : place.latitude() + "," + place.longitude();
  }

  /** Null where no cost says an amount. */
  private static Boolean free(List<Cost> costs) {
    List<Long> pence = costs.stream().map(Cost::pence).filter(Objects::nonNull).toList();
    return pence.isEmpty() ? null : pence.stream().allMatch(amount -> amount == 0);
  }

  private static String host(String url) {
    Matcher matcher = HOST.matcher(url == null ? "" : url.toLowerCase(Locale.ROOT));
    return matcher.matches() ? matcher.group(1) : null;
  }
}
