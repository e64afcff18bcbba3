package org.openlocaloffer.moderation.proposal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.vocabulary.Phrases;
import org.openlocaloffer.contracts.vocabulary.Taxonomy;
import org.openlocaloffer.contracts.vocabulary.Taxonomy.Term;
import org.openlocaloffer.contracts.vocabulary.TextWord;

/**
 * Finds the terms of the taxonomy that a page is about, by their names and words. A term counts by
 * the different words that hint at it, each by the most telling passage where it stands; one word
 * in passing is never enough.
 */
final class TermMatcher {
  /** Needs or categories of a page, at most: what it is about, not all that it mentions. */
  private static final int MOST = 3;

  /** In points; a name alone, or a lead and one more word. */
  private static final double ENOUGH = 3;

  /** On so short a page nothing is said in passing; in characters. */
  private static final int SHORT_PAGE = 720;

  private static final double ENOUGH_OF_A_SHORT_PAGE = 2;

  /**
   * A need that is named where a page begins is whom the page is for; a school or a clinic named
   * there is often only where it is, and so one word of a category is not enough.
   */
  private static final double LEAD_OF_A_CATEGORY = 1.5;

  /** What another mention of the same word adds, and how many do. */
  private static final double REPEATED = 0.5;

  private static final int MOST_REPEATS = 2;

  /** The least share of the best term's points. */
  private static final double NEXT_TO_THE_BEST = 0.4;

  /**
   * A term that the page is about.
   *
   * @param isCertain a name, a heading or several words say so
   * @param snippet the most telling passage, from a little before the word on
   */
  record Hit(String term, boolean isCertain, String snippet) {}

  private final Phrases categories;
  private final Phrases needs;

  TermMatcher(Taxonomy taxonomy) {
    categories = phrases(taxonomy.categories());
    needs = phrases(taxonomy.needs());
  }

  private static Phrases phrases(List<Term> terms) {
    Phrases phrases = new Phrases();
    for (Term term : terms) {
      Stream.concat(Stream.of(term.name()), term.words().stream())
          .forEach(word -> phrases.add(term.id(), word));
    }
    return phrases;
  }

  /** The likeliest first. */
  List<Hit> needs(List<Passage> page) {
    return hits(page, needs, Passage.Place.LEAD.weight());
  }

  /** The likeliest first. */
  List<Hit> categories(List<Passage> page) {
    return hits(page, categories, LEAD_OF_A_CATEGORY);
  }

  private static List<Hit> hits(List<Passage> page, Phrases phrases, double lead) {
    Map<String, Score> scores = new HashMap<>();
    for (Passage passage : page) {
      double weight = passage.place() == Passage.Place.LEAD ? lead : passage.place().weight();
      phrases.find(
          TextWord.in(passage.text()),
          hit -> scores.computeIfAbsent(hit.id(), Score::new).add(passage, weight, hit));
    }
    double best = scores.values().stream().mapToDouble(Score::points).max().orElse(0);
    double least =
        Math.max(isShort(page) ? ENOUGH_OF_A_SHORT_PAGE : ENOUGH, NEXT_TO_THE_BEST * best);
    return scores.values().stream()
        .filter(score -> score.points() >= least)
        .sorted(Comparator.comparingDouble(Score::points).reversed().thenComparing(s -> s.id))
        .limit(MOST)
        .map(score -> new Hit(score.id, score.points() > ENOUGH, score.snippet()))
        .toList();
  }

  private static boolean isShort(List<Passage> page) {
    return page.stream().mapToInt(passage -> passage.text().length()).sum() < SHORT_PAGE;
  }

  private static final class Mentions {
    private double weight;
    private int number;
  }

  private static final class Score {
    private final String id;
    private final Map<String, Mentions> words = new HashMap<>();
    private Passage passage;
    private int at;

    private Score(String id) {
      this.id = id;
    }

    private void add(Passage in, double weight, Phrases.Hit hit) {
      Mentions word = words.computeIfAbsent(hit.phrase(), phrase -> new Mentions());
      word.number++;
      word.weight = Math.max(word.weight, weight);
      if (passage == null || in.place().weight() > passage.place().weight()) {
        passage = in;
        at = hit.start();
      }
    }

    private double points() {
      return words.values().stream()
          .mapToDouble(w -> w.weight + REPEATED * Math.min(MOST_REPEATS, w.number - 1))
          .sum();
    }

    private String snippet() {
      return passage.text().substring(Math.max(0, at - 60));
    }
  }
}
