package org.openlocaloffer.moderation.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.candidate.Claim;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.contracts.example.Candidates;
import org.openlocaloffer.contracts.listing.Ages;
import org.openlocaloffer.contracts.listing.Contact;
import org.openlocaloffer.contracts.listing.Cost;
import org.openlocaloffer.contracts.listing.Event;
import org.openlocaloffer.contracts.listing.Kind;
import org.openlocaloffer.contracts.listing.Place;
import org.openlocaloffer.contracts.time.Times;
import org.openlocaloffer.contracts.vocabulary.Taxonomy;
import org.openlocaloffer.contracts.vocabulary.Taxonomy.Term;
import org.openlocaloffer.contracts.vocabulary.Vocabulary.TaxonomyVersion;
import org.openlocaloffer.contracts.wire.Codec;

class ProposalsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Times CONCERT =
      Times.once(LocalDate.of(2026, 12, 5), LocalTime.of(10, 0), null);
  private final Proposals proposals =
      new Proposals(
          new Terms(
              () ->
                  new TaxonomyVersion(
                      1,
                      new Taxonomy(
                          List.of(new Term("arts", "Arts", null, List.of("choir", "singing"))),
                          List.of(new Term("hearing", "Hearing", null, List.of("deaf"))),
                          List.of()))));

  @Test
  void takesTheSurestClaimAndSaysWhichItWas() {
    ListingProposal proposal = propose(claim("name", "Guess", .3), claim("name", "Choir", .9));
    assertThat(proposal.name()).isEqualTo("Choir");
    assertThat(proposal.provenance().get("name").confidence()).isEqualTo(.9);
    assertThat(proposal.provenance().get("name").url()).isEqualTo("http://choir.example/");
  }

  @Test
  void makesAListingOfWhatAPageClaims() {
    ListingProposal proposal = propose(Candidates.aChoir("http://choir.example/"));
    assertThat(proposal.contacts())
        .containsExactly(new Contact(Contact.Type.PHONE, "+441632960123", null));
    assertThat(proposal.places()).containsExactly(new Place(null, null, "ZZ1 4AB", null, null));
    assertThat(proposal.costs()).containsExactly(new Cost("£3.50, carers free", 350L));
    assertThat(proposal.ages()).isEqualTo(new Ages(5, 11));
    assertThat(proposal.categories()).containsExactly("arts");
    assertThat(proposal.provenance().get("categories").extractor()).isEqualTo("taxonomy-words");
    assertThat(proposal.kind()).isEqualTo(Kind.SERVICE);
  }

  @Test
  void isNamedAfterThePageWhereNothingElseNamesIt() {
    ListingProposal proposal = propose();
    assertThat(proposal.name()).isEqualTo("A page");
    assertThat(proposal.kind()).isEqualTo(Kind.INFORMATION);
    assertThat(proposal.provenance().get("name").extractor()).isEqualTo("page-title");
  }

  @Test
  void putsAnAddressAndItsPostcodeTogether() {
    assertThat(
            propose(
                    claim(ClaimField.ADDRESS, "Hall, Mill Lane, ZZ1 4AB", .6),
                    claim(ClaimField.POSTCODE, "ZZ1 4AB", .8),
                    claim(ClaimField.POSTCODE, "ZZ2 5CD", .5))
                .places())
        .containsExactly(
            new Place(null, "Hall, Mill Lane, ZZ1 4AB", "ZZ1 4AB", null, null),
            new Place(null, null, "ZZ2 5CD", null, null));
    assertThat(
            propose(
                    claim(ClaimField.ADDRESS, "Hall, Mill Lane", .6),
                    claim(ClaimField.POSTCODE, "ZZ1 4AB", .8))
                .places())
        .containsExactly(new Place(null, "Hall, Mill Lane", "ZZ1 4AB", null, null));
  }

  @Test
  void passesOverWhatItCannotRead() {
    ListingProposal proposal =
        propose(
            claim(ClaimField.AGES, "all ages", .9),
            claim(ClaimField.AGES, "18-5", .9),
            claim(ClaimField.EVENT, "Whenever", .9),
            new Claim(ClaimField.EVENT, "Concert", .5, null, "test", List.of(CONCERT)));
    assertThat(proposal.ages()).isNull();
    assertThat(proposal.events()).containsExactly(new Event("Concert", CONCERT, null, null));
  }

  @Test
  void comesEarlierInTheQueueTheMoreItAnswers() {
    assertThat(propose(Candidates.aChoir("http://choir.example/")).queueRank())
        .isLessThan(propose().queueRank());
  }

  @Test
  void remembersWhichFieldsAPersonChanged() {
    ListingProposal before = propose(Candidates.aChoir("http://choir.example/"));
    ListingProposal after =
        before.edited(Map.of("name", "Our choir", "ages", Map.of("from", 5, "to", 11)), NOW);
    assertThat(after.name()).isEqualTo("Our choir");
    assertThat(after.provenance().get("name").extractor()).isEqualTo("person");
    assertThat(after.provenance().get("ages")).isEqualTo(before.provenance().get("ages"));
    assertThat(after.contacts()).isEqualTo(before.contacts());
  }

  @Test
  void namesTheFieldThatCannotBe() {
    ListingProposal before = propose();
    assertThatThrownBy(() -> before.edited(Map.of("nmae", "x"), NOW))
        .hasMessageContaining("no field 'nmae'");
    assertThatThrownBy(() -> before.edited(Map.of("ages", Map.of("from", 300)), NOW))
        .hasMessageContaining("ages.from is 300");
    assertThatThrownBy(() -> before.edited(Map.of("contacts", "x"), NOW))
        .hasMessage("contacts must be a list");
    assertThatThrownBy(() -> before.edited(Map.of("kind", "zoo"), NOW))
        .hasMessage("kind must be one of service, activity, group, school, information");
    assertThatThrownBy(() -> before.edited(Map.of("ages", Map.of("from", "x")), NOW))
        .hasMessage("ages.from must be a whole number");
  }

  @Test
  void shortensAfterAWordWhatAPageSaysAtLength() {
    ListingProposal proposal =
        propose(
            claim(ClaimField.NAME, "choir ".repeat(100), .9),
            claim(ClaimField.WHAT, "x".repeat(6000), .9),
            claim(ClaimField.COST, "Free of charge ".repeat(100), .9),
            claim(ClaimField.WEB, "https://choir.example/" + "x".repeat(600), .9));
    assertThat(proposal.name()).hasSizeLessThanOrEqualTo(200).endsWith("choir…");
    assertThat(proposal.answers().what()).hasSize(5000);
    assertThat(proposal.costs().get(0).text()).hasSizeLessThanOrEqualTo(500);
    assertThat(proposal.contacts()).isEmpty();
  }

  @Test
  void namesTheLimitThatAnEditBreaks() {
    ListingProposal before = propose();
    assertThatThrownBy(() -> before.edited(Map.of("name", "x".repeat(201)), NOW))
        .hasMessage("name must be 200 characters or fewer; it has 201");
    assertThatThrownBy(() -> before.edited(Map.of("answers", Map.of("who", "x".repeat(5001))), NOW))
        .hasMessageContaining("answers.who must be 5,000 characters or fewer");
    assertThatThrownBy(
            () -> before.edited(Map.of("costs", List.of(Map.of("text", "x".repeat(501)))), NOW))
        .hasMessageContaining("costs.text must be 500");
    assertThatThrownBy(
            () -> before.edited(Map.of("accessibility", Collections.nCopies(51, "Ramp")), NOW))
        .hasMessageContaining("accessibility must have 50 entries or fewer; it has 51");
  }

  @Test
  void comesBackFromItsJsonAsItWas() {
    ListingProposal proposal = propose(Candidates.aChoir("http://choir.example/"));
    assertThat(Codec.read(Codec.write(proposal), ListingProposal.class)).isEqualTo(proposal);
  }

  private static Claim claim(String field, String value, double confidence) {
    return new Claim(field, value, confidence, null, "test");
  }

  private ListingProposal propose(Claim... claims) {
    return propose(
        new Candidate.Found(
            "http://choir.example/", "s", NOW, "h", "A page", "", null, null, List.of(claims)));
  }

  private ListingProposal propose(Candidate.Found page) {
    return proposals.of(page).proposal();
  }
}
