package org.openlocaloffer.moderation.triage.proposal;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.vocabulary.Taxonomy;
import org.openlocaloffer.contracts.vocabulary.Taxonomy.Term;

/** Finds the taxonomy's words on a page: once in the title, or twice in the text. */
final class TaxonomyWords {
  private static final int NEEDS = 5;
  private static final int CATEGORIES = 3;

  /** A word in the title says as much as so many in the text. */
  private static final int TITLE_WEIGHT = 5;

  private static final int ENOUGH = 2;

  /** A term that the page hints at, and the word that did. */
  record Hit(String term, String word, int weight) {}

  private record Hint(Term term, Pattern words) {}

  private final List<Hint> needs;
  private final List<Hint> categories;
  private final Set<String> ids;

  TaxonomyWords(Taxonomy taxonomy) {
    needs = hints(taxonomy.needs());
    categories = hints(taxonomy.categories());
    ids =
        Stream.concat(taxonomy.needs().stream(), taxonomy.categories().stream())
            .map(Term::id)
            .collect(Collectors.toSet());
  }

  boolean knows(String id) {
    return ids.contains(id);
  }

  List<Hit> needs(Candidate.Found page) {
    return hits(needs, page, NEEDS);
  }

  List<Hit> categories(Candidate.Found page) {
    return hits(categories, page, CATEGORIES);
  }

  private static List<Hint> hints(List<Term> terms) {
    return terms.stream().map(term -> new Hint(term, pattern(term))).toList();
  }

  private static Pattern pattern(Term term) {
    String words =
        Stream.concat(Stream.of(term.name()), term.words().stream())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static List<Hit> hits(List<Hint> hints, Candidate.Found page, int limit) {
    return hints.stream()
        .map(hint -> hit(hint, page))
        .filter(hit -> hit.weight() >= ENOUGH)
        .sorted(Comparator.comparingInt(Hit::weight).reversed())
        .limit(limit)
        .toList();
  }

  private static Hit hit(Hint hint, Candidate.Found page) {
    Matcher title = hint.words().matcher(page.title());
    Matcher text = hint.words().matcher(page.text());
    String word = null;
    int weight = 0;
    if (title.find()) {
      word = title.group();
      weight = TITLE_WEIGHT;
    }
    while (text.find()) {
      word = word == null ? text.group() : word;
      weight++;
    }
    return new Hit(hint.term().id(), word, weight);
  }
}
