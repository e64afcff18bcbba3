package org.openlocaloffer.moderation.proposal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.candidate.Claim;
import org.openlocaloffer.contracts.listing.Provenance;

/**
 * One page's claims, surest first. Remembers, for every listing field that was filled, the surest
 * claim that did so.
 */
final class Claims {
  private static final int SUMMARY_CHARACTERS = 300;

  private final Candidate.Found page;
  private final Map<String, Provenance> provenance = new HashMap<>();

  Claims(Candidate.Found page) {
    this.page = page;
  }

  /** The surest value, shortened to the limit; of equally sure ones the first. */
  Optional<String> best(String listingField, String claimField, int limit) {
    return all(listingField, 1, claimField)
        .map(claim -> Limits.shortened(claim.value(), limit))
        .findFirst();
  }

  /** Different values in words, surest first, each shortened to what one value may be. */
  Stream<String> texts(String listingField, int limit, String claimField) {
    return all(listingField, limit, claimField)
        .map(claim -> Limits.shortened(claim.value(), Limits.VALUE));
  }

  /** Different values, surest first. */
  Stream<Claim> all(String listingField, int limit, String claimField) {
    Set<String> seen = new HashSet<>();
    return page.claims().stream()
        .filter(claim -> claim.field().equals(claimField))
        .sorted(Comparator.comparingDouble(Claim::confidence).reversed())
        .filter(claim -> seen.add(claim.value().toLowerCase(Locale.ROOT) + claim.times()))
        .limit(limit)
        .peek(claim -> note(listingField, claim))
        .toList()
        .stream();
  }

  /** The page's title, where no claim names the thing. */
  String title() {
    guess("name", page.title(), "page-title", 0.4);
    return Limits.shortened(page.title(), Limits.NAME);
  }

  /** How the text begins, where no claim sums it up. */
  Optional<String> firstParagraph() {
    Optional<String> paragraph =
        page.text().lines().map(String::strip).filter(line -> line.length() >= 60).findFirst();
    paragraph.ifPresent(text -> guess("summary", text, "first-paragraph", 0.3));
    return paragraph.map(Claims::shortened);
  }

  Map<String, Provenance> provenance() {
    return provenance;
  }

  private void note(String listingField, Claim claim) {
    provenance.merge(
        listingField,
        new Provenance(
            page.url(), page.at(), claim.snippet(), claim.extractor(), claim.confidence()),
        (known, other) -> known.confidence() >= other.confidence() ? known : other);
  }

  private void guess(String listingField, String snippet, String extractor, double confidence) {
    String cut = snippet.length() > 200 ? snippet.substring(0, 200) : snippet;
    provenance.put(listingField, new Provenance(page.url(), page.at(), cut, extractor, confidence));
  }

  private static String shortened(String text) {
    if (text.length() <= SUMMARY_CHARACTERS) {
      return text;
    }
    int end = text.lastIndexOf(". ", SUMMARY_CHARACTERS);
    return end > 80
        ? text.substring(0, end + 1)
        : text.substring(0, text.lastIndexOf(' ', SUMMARY_CHARACTERS) + 1).strip() + "…";
  }
}
