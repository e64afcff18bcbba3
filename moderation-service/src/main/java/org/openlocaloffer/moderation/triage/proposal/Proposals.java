package org.openlocaloffer.moderation.triage.proposal;

import static org.openlocaloffer.contracts.candidate.ClaimField.*;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.candidate.Claim;
import org.openlocaloffer.contracts.config.Taxonomy;
import org.openlocaloffer.contracts.listing.Access;
import org.openlocaloffer.contracts.listing.Answers;
import org.openlocaloffer.contracts.listing.Contact;
import org.openlocaloffer.contracts.listing.Organisation;
import org.openlocaloffer.contracts.listing.Place;
import org.springframework.stereotype.Component;

/** What listing a page would make, by the best of its claims. */
@Component
public class Proposals {
  private static final int PHONES = 4;
  private static final int OTHERS = 6;

  private final TaxonomyWords words;

  Proposals(Taxonomy taxonomy) {
    this.words = new TaxonomyWords(taxonomy);
  }

  /** Never empty: the page's title is a name where the page claims none. */
  public ListingProposal of(Candidate.Found page) {
    Claims claims = new Claims(page);
    String summary = claims.best("summary", SUMMARY).or(() -> claims.firstParagraph()).orElse(null);
    return new ListingProposal(
        KindGuess.of(page),
        claims.best("name", NAME).orElseGet(claims::title),
        summary,
        claims
            .best("organisation", ORGANISATION)
            .map(name -> new Organisation(name, null, null))
            .orElse(null),
        answers(claims),
        contacts(claims),
        places(claims),
        claims.all("schedules", OTHERS, SCHEDULE).map(c -> PlainWords.schedule(c.value())).toList(),
        claims.all("costs", OTHERS, COST).map(c -> PlainWords.cost(c.value())).toList(),
        claims.best("ages", AGES).flatMap(PlainWords::ages).orElse(null),
        access(claims),
        terms(claims, "needs", NEED, words.needs(page)),
        terms(claims, "categories", CATEGORY, words.categories(page)),
        claims.all("accessibility", OTHERS, ACCESSIBILITY).map(Claim::value).toList(),
        claims.all("events", 20, EVENT).flatMap(c -> PlainWords.event(c.value()).stream()).toList(),
        claims.provenance());
  }

  private static Answers answers(Claims claims) {
    return new Answers(
        claims.best("answers", WHAT).orElse(null),
        claims.best("answers", WHO).orElse(null),
        claims.best("answers", HOW).orElse(null));
  }

  private static List<Contact> contacts(Claims claims) {
    return Stream.of(
            contacts(claims, PHONE, Contact.Type.PHONE, PHONES),
            contacts(claims, EMAIL, Contact.Type.EMAIL, OTHERS),
            contacts(claims, WEB, Contact.Type.WEB, OTHERS),
            contacts(claims, SOCIAL, Contact.Type.SOCIAL, OTHERS))
        .flatMap(s -> s)
        .toList();
  }

  private static Stream<Contact> contacts(
      Claims claims, String field, Contact.Type type, int limit) {
    return claims.all("contacts", limit, field).map(c -> new Contact(type, c.value(), null));
  }

  /** Addresses name their own postcode; postcodes that no address names stand alone. */
  private static List<Place> places(Claims claims) {
    List<Place> addressed =
        claims
            .all("places", OTHERS, ADDRESS)
            .map(c -> new Place(null, c.value(), PlainWords.postcode(c.value()), null, null))
            .toList();
    Stream<Place> bare =
        claims
            .all("places", OTHERS, POSTCODE)
            .filter(c -> addressed.stream().noneMatch(p -> c.value().equals(p.postcode())))
            .map(c -> new Place(null, null, c.value(), null, null));
    List<Place> all = Stream.concat(addressed.stream(), bare).toList();
    boolean oneOfEach = addressed.size() == 1 && addressed.get(0).postcode() == null;
    return oneOfEach && all.size() == 2
        ? List.of(new Place(null, all.get(0).address(), all.get(1).postcode(), null, null))
        : all;
  }

  private static Access access(Claims claims) {
    return new Access(
        claims.best("access", REFERRAL_NEEDED).map("yes"::equals).orElse(null),
        claims.best("access", EHCP_NEEDED).map("yes"::equals).orElse(null));
  }

  private List<String> terms(
      Claims claims, String field, String claimField, List<TaxonomyWords.Hit> hits) {
    Stream<String> claimed =
        claims.all(field, OTHERS, claimField).map(Claim::value).filter(words::knows);
    hits.stream().findFirst().ifPresent(hit -> claims.byWord(field, hit.word()));
    return Stream.concat(claimed, hits.stream().map(TaxonomyWords.Hit::term))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
