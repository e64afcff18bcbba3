package org.openlocaloffer.indexloader.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openlocaloffer.indexloader.Examples.NOON;
import static org.openlocaloffer.indexloader.Examples.aListing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.solr.common.SolrInputDocument;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.listing.Ages;
import org.openlocaloffer.contracts.listing.Cost;
import org.openlocaloffer.contracts.listing.Listing;

class ListingDocumentTest {
  private static final Listing SWIM =
      aListing(List.of(new Cost("£3.50", 350L), new Cost("carers free", 0L)), new Ages(4, null));
  private final SolrInputDocument document = documentOf(SWIM);

  @Test
  void holdsWhatFamiliesRead() {
    assertThat(document.getFieldValue("name")).isEqualTo("Sensory swim");
    assertThat(document.getFieldValue("organisation")).isEqualTo("Splash Brackenford");
    assertThat(document.getFieldValue("who")).isEqualTo("Children with sensory needs.");
    assertThat(document.getFieldValues("place"))
        .containsExactly("Splash, 1 Weir Lane, Brackenford, ZZ1 4AB", "Online");
    assertThat(document.getFieldValues("more"))
        .containsExactly(
            "Pools for all., https://splash.example/",
            "Saturdays 10am to 12 noon",
            "£3.50",
            "carers free",
            "Christmas swim, Little pool",
            "Reception, +441632960123");
  }

  @Test
  void holdsWhatIsCountedAndFiltered() {
    assertThat(document.getFieldValue("kind")).isEqualTo("activity");
    assertThat(document.getFieldValues("categories"))
        .containsExactly("sport-leisure", "short-breaks");
    assertThat(document.getFieldValues("postcode")).containsExactly("ZZ1 4AB");
    assertThat(document.getFieldValues("location")).containsExactly("53.5,-1.5");
    assertThat(document.getFieldValue("host")).isEqualTo("splash.example");
    assertThat(document.getFieldValue("checked_at")).isEqualTo(Date.from(NOON));
    assertThat(document.getFieldValue("approved_at")).isEqualTo(Date.from(NOON.plusSeconds(60)));
  }

  @Test
  void opensAgesWhereNoneAreSaid() {
    assertThat(document.getFieldValue("ages_from")).isEqualTo(4);
    assertThat(document.getFieldValue("ages_to")).isEqualTo(120);
    SolrInputDocument forAll = documentOf(aListing(List.of(), null));
    assertThat(forAll.getFieldValue("ages_from")).isEqualTo(0);
    assertThat(forAll.getFieldValue("ages_to")).isEqualTo(120);
  }

  @Test
  void isFreeOnlyWhereEveryKnownAmountIsNothing() {
    assertThat(document.getFieldValue("free")).isEqualTo(false);
    assertThat(free(new Cost("free", 0L), new Cost("bring lunch", null))).isEqualTo(true);
    assertThat(free(new Cost("ask us", null))).isNull();
    assertThat(free()).isNull();
  }

  @Test
  void leavesOutWhatIsNotSaid() {
    SolrInputDocument bare = documentOf(aListing("bare", 1, "Bare"));
    assertThat(bare.getFieldNames())
        .containsExactlyInAnyOrder(
            "id",
            "revision",
            "kind",
            "name",
            "ages_from",
            "ages_to",
            "url",
            "host",
            "checked_at",
            "approved_at",
            "listing");
  }

  @Test
  void keepsTheListingAsItStood() {
    byte[] json = "{\"name\":\"Café\",\"newer\":1}".getBytes(UTF_8);
    assertThat(ListingDocument.of(SWIM, json).getFieldValue("listing"))
        .isEqualTo("{\"name\":\"Café\",\"newer\":1}");
  }

  @Test
  void hasOnlyFieldsOfTheSchema() throws IOException {
    Path root = Path.of(System.getProperty("project.root"));
    String schema = Files.readString(root.resolve("config/solr/directory/schema.xml"));
    List<String> fields =
        Pattern.compile("<field name=\"(\\w+)\"")
            .matcher(schema)
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(fields).containsAll(document.getFieldNames());
  }

  private static Object free(Cost... costs) {
    return documentOf(aListing(List.of(costs), null)).getFieldValue("free");
  }

  private static SolrInputDocument documentOf(Listing listing) {
    return ListingDocument.of(listing, new byte[0]);
  }
}
