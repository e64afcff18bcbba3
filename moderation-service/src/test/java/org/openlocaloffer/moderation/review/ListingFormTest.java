package org.openlocaloffer.moderation.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.listing.Access;
import org.openlocaloffer.contracts.listing.Ages;
import org.openlocaloffer.contracts.listing.Answers;
import org.openlocaloffer.contracts.listing.Contact;
import org.openlocaloffer.contracts.listing.Cost;
import org.openlocaloffer.contracts.listing.Kind;
import org.openlocaloffer.contracts.listing.Organisation;
import org.openlocaloffer.contracts.listing.Place;
import org.openlocaloffer.moderation.proposal.ListingProposal;

class ListingFormTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final ListingProposal CHOIR =
      new ListingProposal(
          Kind.GROUP,
          "Signing choir",
          "We sing.",
          new Organisation("Brackenford Voices", "https://voices.example", "A charity"),
          new Answers("A choir", null, null),
          List.of(
              new Contact(Contact.Type.PHONE, "+441632960123", "Duty line"),
              new Contact(Contact.Type.EMAIL, "hello@choir.example", null)),
          List.of(new Place("Hall", "Mill Lane, Brackenford", "ZZ1 4AB", 53.1, -1.2)),
          List.of(),
          List.of(new Cost("£3.50, carers free", 350L)),
          new Ages(5, null),
          new Access(null, false),
          List.of("hearing"),
          List.of(),
          List.of(),
          List.of(),
          Map.of());

  @Test
  void changesNothingWhereNothingWasTyped() {
    var read = ListingFormReader.read(ListingForm.of(CHOIR), CHOIR);
    assertThat(read.errors()).isEmpty();
    assertThat(CHOIR.edited(read.edits(), NOW)).isEqualTo(CHOIR);
  }

  @Test
  void takesWhatWasTyped() {
    ListingProposal after =
        typed(
            "name", "Choir",
            "summary", "",
            "phones", "01632 960123\r\n(020) 7946 0123",
            "costs", "Free",
            "agesFrom", "");
    assertThat(after.name()).isEqualTo("Choir");
    assertThat(after.summary()).isNull();
    assertThat(after.contacts())
        .contains(
            new Contact(Contact.Type.PHONE, "+441632960123", "Duty line"),
            new Contact(Contact.Type.PHONE, "+442079460123", null));
    assertThat(after.costs()).containsExactly(new Cost("Free", 0L));
    assertThat(after.ages()).isNull();
    assertThat(after.provenance().keySet())
        .containsExactlyInAnyOrder("name", "summary", "contacts", "costs", "ages");
  }

  @Test
  void saysWhatIsWrongFieldByField() {
    var form = values();
    form.put("name", List.of(" "));
    form.put("phones", List.of("ring us"));
    form.put("emails", List.of("hello at choir"));
    form.put("organisationUrl", List.of("voices"));
    form.put("agesFrom", List.of("five"));
    assertThat(ListingFormReader.read(ListingForm.typed(form), CHOIR).errors())
        .containsOnlyKeys("name", "phones", "emails", "organisationUrl", "agesFrom")
        .containsEntry("phones", "'ring us' is not a telephone number, such as 01632 960123");
  }

  @Test
  void refusesWhatIsTooLongAndPostcodesThatAreNone() {
    var form = values();
    form.put("name", List.of("x".repeat(201)));
    form.put("summary", List.of("x".repeat(1001)));
    form.put("how", List.of("x".repeat(5001)));
    form.put("costs", List.of("x".repeat(501)));
    form.put("schedules", List.of("Mondays\n".repeat(51)));
    form.put("placeAddress", List.of("Mill Lane", "x".repeat(501)));
    form.put("placePostcode", List.of("NOT-A-POSTCODE", "zz14ab"));
    assertThat(ListingFormReader.read(ListingForm.typed(form), CHOIR).errors())
        .containsOnlyKeys(
            "name", "summary", "how", "costs", "schedules", "placeAddress-2", "placePostcode-1")
        .containsEntry("name", "Use 200 characters or fewer")
        .containsEntry("summary", "Use 1,000 characters or fewer")
        .containsEntry("placePostcode-1", "Enter a full UK postcode, like ZZ1 4AB");
  }

  @Test
  void writesPostcodesAsTheyAreWritten() {
    assertThat(typed("placePostcode", "zz14ab").places())
        .singleElement()
        .extracting(Place::postcode)
        .isEqualTo("ZZ1 4AB");
  }

  @Test
  void offersOneMorePlaceThanThereIs() {
    assertThat(ListingForm.of(CHOIR).places()).hasSize(2);
    assertThat(ListingForm.of(CHOIR).places().get(0).address()).isEqualTo("Mill Lane, Brackenford");
  }

  private static Map<String, List<String>> values() {
    return new HashMap<>(ListingForm.of(CHOIR).values());
  }

  private static ListingProposal typed(String... pairs) {
    var form = values();
    for (int i = 0; i < pairs.length; i += 2) {
      form.put(pairs[i], List.of(pairs[i + 1]));
    }
    var read = ListingFormReader.read(ListingForm.typed(form), CHOIR);
    assertThat(read.errors()).isEmpty();
    return CHOIR.edited(read.edits(), NOW);
  }
}
