package org.openlocaloffer.moderation.proposal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.openlocaloffer.contracts.candidate.Extractor;
import org.openlocaloffer.contracts.listing.Provenance;
import org.openlocaloffer.contracts.vocabulary.Vocabulary.TaxonomyVersion;
import org.openlocaloffer.moderation.proposal.Proposals.Page;
import org.openlocaloffer.moderation.proposal.Proposals.Proposed;
import org.openlocaloffer.moderation.taxonomy.Vocabularies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Proposes the terms of the current taxonomy that a page's listing should stand under. */
@Component
public class Terms {
  private static final double CERTAIN = 0.75;
  private static final double HINTED = 0.5;
  private static final int SNIPPET = 200;

  private final Supplier<TaxonomyVersion> taxonomies;
  private final AtomicReference<Matching> newest = new AtomicReference<>(new Matching(0, null));

  @Autowired
  Terms(Vocabularies vocabularies) {
    this(vocabularies::taxonomyVersion);
  }

  /**
   * @param taxonomies the newest each time; null while there is none
   */
  Terms(Supplier<TaxonomyVersion> taxonomies) {
    this.taxonomies = taxonomies;
  }

  private record Matching(long revision, TermMatcher matcher) {}

  /** The proposal with the needs and categories that the page's words hint at, and no others. */
  Proposed propose(ListingProposal proposal, PageWords words, Page page) {
    Matching matching = matching();
    if (matching.matcher() == null) {
      return new Proposed(proposal, 0);
    }
    List<Passage> passages = Passage.of(words);
    List<TermMatcher.Hit> needs = matching.matcher().needs(passages);
    List<TermMatcher.Hit> categories = matching.matcher().categories(passages);
    Map<String, Provenance> provenance = new HashMap<>(proposal.provenance());
    note("needs", needs, page, provenance);
    note("categories", categories, page, provenance);
    return new Proposed(
        proposal.under(terms(needs), terms(categories), provenance), matching.revision());
  }

  /**
   * The same proposal under the terms that the current taxonomy finds in its page; all else stays.
   *
   * @param snapshot may be null
   * @param text of the page
   * @param at when the page was fetched
   */
  public Proposed again(ListingProposal proposal, String snapshot, String text, Instant at) {
    PageWords words =
        new PageWords(
            proposal.name(),
            proposal.summary(),
            proposal.answers().what(),
            proposal.answers().who(),
            snapshot,
            text);
    String url =
        proposal.provenance().values().stream()
            .map(Provenance::url)
            .filter(known -> known != null)
            .findFirst()
            .orElse(null);
    return propose(proposal, words, new Page(url, at));
  }

  private Matching matching() {
    Matching known = newest.get();
    TaxonomyVersion taxonomy = taxonomies.get();
    if (taxonomy != null && taxonomy.revision() != known.revision()) {
      known = new Matching(taxonomy.revision(), new TermMatcher(taxonomy.taxonomy()));
      newest.set(known);
    }
    return known;
  }

  private static List<String> terms(List<TermMatcher.Hit> hits) {
    return hits.stream().map(TermMatcher.Hit::term).toList();
  }

  private static void note(
      String field, List<TermMatcher.Hit> hits, Page page, Map<String, Provenance> provenance) {
    provenance.remove(field);
    hits.stream()
        .findFirst()
        .ifPresent(
            hit ->
                provenance.put(
                    field,
                    new Provenance(
                        page.url(),
                        page.at(),
                        Limits.shortened(hit.snippet(), SNIPPET),
                        Extractor.TAXONOMY_WORDS,
                        hit.isCertain() ? CERTAIN : HINTED)));
  }
}
