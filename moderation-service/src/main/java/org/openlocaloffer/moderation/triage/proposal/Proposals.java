package org.openlocaloffer.moderation.triage.proposal;

import static org.openlocaloffer.contracts.candidate.ClaimField.*;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.candidate.Claim;
import org.openlocaloffer.contracts.vocabulary.Taxonomy;
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
    String summary =
        claims
            .best("summary", SUMMARY, Limits.SUMMARY)
            .or(() -> claims.firstParagraph())
            .orElse(null);
    return new ListingProposal(
        KindGuess.of(page),
        claims.best("name", NAME, Limits.NAME).orElseGet(claims::title),
        summary,
        claims
            .best("organisation", ORGANISATION, Limits.VALUE)
            .map(name -> new Organisation(name, null, null))
            .orElse(null),
        answers(claims),
        contacts(claims),
        places(claims),
        claims.texts("schedules", OTHERS, SCHEDULE).map(PlainWords::schedule).toList(),
        claims.texts("costs", OTHERS, COST).map(PlainWords::cost).toList(),
        claims.best("ages", AGES, Limits.VALUE).flatMap(PlainWords::ages).orElse(null),
        access(claims),
        terms(claims, "needs", NEED, words.needs(page)),
        terms(claims, "categories", CATEGORY, words.categories(page)),
        claims.texts("accessibility", OTHERS, ACCESSIBILITY).toList(),
        claims.texts("events", 20, EVENT).flatMap(text -> PlainWords.event(text).stream()).toList(),
        claims.provenance());
  }

  private static Answers answers(Claims claims) {
    return new Answers(
        claims.best("answers", WHAT, Limits.ANSWER).orElse(null),
        claims.best("answers", WHO, Limits.ANSWER).orElse(null),
        claims.best("answers", HOW, Limits.ANSWER).orElse(null));
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
    return claims
        .all("contacts", limit, field)
        .filter(Proposals::whole)
        .map(c -> new Contact(type, c.value(), null));
  }

  /** Half a number or address reaches nobody: one that is too long is left out. */
  private static boolean whole(Claim claim) {
    return claim.value().length() <= Limits.VALUE;
  }

  private static Place addressed(String address) {
    String shown = Limits.shortened(address, Limits.VALUE);
    return new Place(null, shown, PlainWords.postcode(address), null, null);
  }

  /** Addresses name their own postcode; postcodes that no address names stand alone. */
  private static List<Place> places(Claims claims) {
    List<Place> addressed =
        claims.all("places", OTHERS, ADDRESS).map(Claim::value).map(Proposals::addressed).toList();
    Stream<Place> bare =
        claims
            .all("places", OTHERS, POSTCODE)
            .filter(Proposals::whole)
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
        claims.best("access", REFERRAL_NEEDED, Limits.VALUE).map("yes"::equals).orElse(null),
        claims.best("access", EHCP_NEEDED, Limits.VALUE).map("yes"::equals).orElse(null));
  }

  private List<String> terms(
      Claims claims, String field, String claimField, List<TaxonomyWords.Hit> hits) {
    Stream<String> claimed =
        claims.all(field, OTHERS, claimField).map(Claim::value).filter(words::knows);
    hits.stream().findFirst().ifPresent(hit -> claims.byWord(field, hit.word()));
    return Stream.concat(claimed, hits.stream().map(TaxonomyWords.Hit::term))
        .filter(Objects::nonNull)
        .distinct()
        .limit(Limits.ENTRIES)
        .toList();
  }
}
