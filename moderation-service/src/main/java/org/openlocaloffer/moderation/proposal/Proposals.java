package org.openlocaloffer.moderation.proposal;

import static org.openlocaloffer.contracts.candidate.ClaimField.*;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.candidate.Claim;
import org.openlocaloffer.contracts.listing.Access;
import org.openlocaloffer.contracts.listing.Answers;
import org.openlocaloffer.contracts.listing.Contact;
import org.openlocaloffer.contracts.listing.Event;
import org.openlocaloffer.contracts.listing.Organisation;
import org.openlocaloffer.contracts.listing.Place;
import org.openlocaloffer.contracts.listing.Schedule;
import org.springframework.stereotype.Component;

/** Proposes the listing that a page would make, from the surest of its claims. */
@Component
public class Proposals {
  private static final int PHONES = 4;
  private static final int OTHERS = 6;

  private final Terms terms;

  Proposals(Terms terms) {
    this.terms = terms;
  }

  /** Never empty: the page's title is a name where the page claims none. */
  public Proposed of(Candidate.Found page) {
    Claims claims = new Claims(page);
    String summary =
        claims
            .best("summary", SUMMARY, Limits.SUMMARY)
            .or(() -> claims.firstParagraph())
            .orElse(null);
    String named = claims.best("name", NAME, Limits.NAME).orElseGet(claims::title);
    Answers answers = answers(claims);
    ListingProposal untold =
        new ListingProposal(
            KindGuess.of(page),
            named,
            summary,
            claims
                .best("organisation", ORGANISATION, Limits.VALUE)
                .map(name -> new Organisation(name, null, null))
                .orElse(null),
            answers,
            contacts(claims),
            places(claims),
            claims.all("schedules", OTHERS, SCHEDULE).map(Proposals::schedule).toList(),
            claims.texts("costs", OTHERS, COST).map(PlainWords::cost).toList(),
            claims.best("ages", AGES, Limits.VALUE).flatMap(PlainWords::ages).orElse(null),
            access(claims),
            null,
            null,
            claims.texts("accessibility", OTHERS, ACCESSIBILITY).toList(),
            claims.all("events", 20, EVENT).flatMap(Proposals::event).toList(),
            claims.provenance());
    PageWords words =
        new PageWords(named, summary, answers.what(), answers.who(), page.snapshot(), page.text());
    return terms.propose(untold, words, new Page(page.url(), page.at()));
  }

  /** Where what is proposed stands. */
  record Page(String url, Instant at) {}

  /**
   * A proposal, and by which taxonomy its terms were found.
   *
   * @param termsRevision of the taxonomy
   */
  public record Proposed(ListingProposal proposal, long termsRevision) {}

  /** With the words as data, where the crawler could read them. */
  private static Schedule schedule(Claim claim) {
    return new Schedule(Limits.shortened(claim.value(), Limits.VALUE), claim.times());
  }

  /** One that says when; a name alone is no event. */
  private static Stream<Event> event(Claim claim) {
    return claim.times().stream()
        .map(times -> new Event(Limits.shortened(claim.value(), Limits.VALUE), times, null, null));
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

  /**
   * Whether the value fits whole; a number or address that was cut would reach nobody, so it is
   * left out.
   */
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
}
