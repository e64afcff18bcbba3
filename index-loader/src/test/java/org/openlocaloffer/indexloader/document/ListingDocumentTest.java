package org.openlocaloffer.indexloader.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.apache.solr.common.SolrInputDocument;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.example.ListingBuilder;
import org.openlocaloffer.contracts.example.Listings;
import org.openlocaloffer.contracts.listing.Ages;
import org.openlocaloffer.contracts.listing.Approval;
import org.openlocaloffer.contracts.listing.Contact;
import org.openlocaloffer.contracts.listing.Cost;
import org.openlocaloffer.contracts.listing.Event;
import org.openlocaloffer.contracts.listing.Kind;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.listing.Organisation;
import org.openlocaloffer.contracts.listing.Place;
import org.openlocaloffer.contracts.listing.Schedule;
import org.openlocaloffer.contracts.time.Times;

class ListingDocumentTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Listing SWIM =
      new ListingBuilder("swim", "Sensory swim")
          .kind(Kind.ACTIVITY)
          .organisation(
              new Organisation("Splash Brackenford", "https://splash.example/", "Pools for all."))
          .contacts(new Contact(Contact.Type.PHONE, "+441632960123", "Reception"))
          .places(
              new Place("Splash", "1 Weir Lane, Brackenford", "ZZ1 4AB", 53.5, -1.5),
              new Place(null, "Online", null, null, null))
          .schedules(new Schedule("Saturdays 10am to 12 noon", null))
          .costs(new Cost("£3.50", 350L), new Cost("carers free", 0L))
          .ages(new Ages(4, null))
          .categories("sport-leisure", "short-breaks")
          .events(
              new Event(
                  "Christmas swim",
                  Times.once(LocalDate.of(2026, 12, 19), LocalTime.of(10, 0), null),
                  "Little pool",
                  null))
          .url("https://www.splash.example:8443/sessions?id=7")
          .checkedAt(NOON)
          .approval(new Approval(Approval.Via.PERSON, "moderator", NOON.plusSeconds(60)))
          .build();
  private final SolrInputDocument document = documentOf(SWIM);

  @Test
  void holdsWhatFamiliesRead() {
    assertThat(document.getFieldValue("type")).isEqualTo("listing");
    assertThat(document.getFieldValue("name")).isEqualTo("Sensory swim");
    assertThat(document.getFieldValue("organisation")).isEqualTo("Splash Brackenford");
    assertThat(documentOf(Listings.aListing()).getFieldValue("who"))
        .isEqualTo("Children with sensory needs.");
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
    SolrInputDocument forAll = documentOf(Listings.aBareListing("bare", 1, "Bare"));
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
    SolrInputDocument bare =
        documentOf(new ListingBuilder("bare", "Written by staff").url(null).build());
    assertThat(bare.getFieldNames())
        .containsExactlyInAnyOrder(
            "id",
            "type",
            "revision",
            "kind",
            "name",
            "ages_from",
            "ages_to",
            "checked_at",
            "approved_at",
            "record");
  }

  @Test
  void keepsTheListingAsItStood() {
    byte[] json = "{\"name\":\"Café\",\"newer\":1}".getBytes(UTF_8);
    assertThat(ListingDocument.of(SWIM, json).getFieldValue("record"))
        .isEqualTo("{\"name\":\"Café\",\"newer\":1}");
  }

  private static Object free(Cost... costs) {
    return documentOf(new ListingBuilder("cost", "Cost").costs(costs).build())
        .getFieldValue("free");
  }

  private static SolrInputDocument documentOf(Listing listing) {
    return ListingDocument.of(listing, new byte[0]);
  }
}
