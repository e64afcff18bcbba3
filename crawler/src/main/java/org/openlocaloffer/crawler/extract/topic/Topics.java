package org.openlocaloffer.crawler.extract.topic;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlocaloffer.crawler.extract.topic.Passage.Place;
import org.openlocaloffer.crawler.extract.words.Phrases;

/**
 * What a page is about, in the council's terms. A term counts by the different words that hint at
 * it, each by the most telling place where it stands; one word in passing is never enough.
 */
public final class Topics {
  /** Categories or needs of a page, at most: what it is about, not what it lists. */
  private static final int MOST = 3;

  /** In points; a name alone, or a lead and one more word. */
  private static final double ENOUGH = 3;

  /** On a page of so few words nothing is said in passing but what comes late. */
  private static final int SHORT_PAGE = 120;

  private static final double ENOUGH_OF_A_SHORT_PAGE = 2;

  /**
   * A need that is named where a page begins is whose page it is; a school or a clinic named there
   * is often only where it is, and so one word of a category is not enough.
   */
  private static final double LEAD_OF_A_PLACE = 1.5;

  /** What another mention of the same word adds, and how many do. */
  private static final double REPEATED = 0.5;

  private static final int MOST_REPEATS = 2;

  /** The least share of the best term's points. */
  private static final double NEXT_TO_THE_BEST = 0.4;

  /**
   * A term that the page is about.
   *
   * @param certain whether a name, heading or several words say so
   * @param snippet the most telling passage
   */
  public record Topic(String id, boolean certain, String snippet) {}

  private static final class Mentioned {
    private double weight;
    private int mentions;
  }

  private static final class Score {
    private final String id;
    private final Map<String, Mentioned> words = new HashMap<>();
    private Passage passage;
    private int at;

    private Score(String id) {
      this.id = id;
    }

    private void add(Passage in, double weight, Phrases.Hit hit) {
      Mentioned word = words.computeIfAbsent(hit.phrase(), phrase -> new Mentioned());
      word.mentions++;
      word.weight = Math.max(word.weight, weight);
      if (passage == null || in.place().weight() > passage.place().weight()) {
        passage = in;
        at = hit.start();
      }
    }

    private double points() {
      return words.values().stream()
          .mapToDouble(w -> w.weight + REPEATED * Math.min(MOST_REPEATS, w.mentions - 1))
          .sum();
    }

    private String snippet() {
      return passage.text().substring(Math.max(0, at - 60));
    }
  }

  private final Phrases categories = new Phrases();
  private final Phrases needs = new Phrases();
  private final Set<String> ids;

  public Topics(Vocabulary vocabulary) {
    vocabulary.categories().forEach(term -> add(term, categories));
    vocabulary.needs().forEach(term -> add(term, needs));
    ids =
        Stream.of(vocabulary.categories(), vocabulary.needs())
            .flatMap(List::stream)
            .map(Vocabulary.Term::id)
            .collect(Collectors.toUnmodifiableSet());
  }

  private static void add(Vocabulary.Term term, Phrases phrases) {
    term.words().forEach(word -> phrases.add(term.id(), word));
  }

  /** Whether there is nothing to be found. */
  public boolean none() {
    return ids.isEmpty();
  }

  /** The likeliest first. */
  public List<Topic> categories(List<Passage> page) {
    return of(page, categories, LEAD_OF_A_PLACE);
  }

  /** The likeliest first. */
  public List<Topic> needs(List<Passage> page) {
    return of(page, needs, Place.LEAD.weight());
  }

  /** What a feed's own word for a category means here: the id itself, or terms that it names. */
  public List<String> categoriesNamed(String word) {
    return ids.contains(word.strip()) ? List.of(word.strip()) : categories.in(word);
  }

  /** The same for a need. */
  public List<String> needsNamed(String word) {
    return ids.contains(word.strip()) ? List.of(word.strip()) : needs.in(word);
  }

  private static List<Topic> of(List<Passage> page, Phrases phrases, double lead) {
    Map<String, Score> scores = new HashMap<>();
    for (Passage passage : page) {
      double weight = passage.place() == Place.LEAD ? lead : passage.place().weight();
      phrases.find(
          passage.words(),
          hit -> scores.computeIfAbsent(hit.id(), Score::new).add(passage, weight, hit));
    }
    double best = scores.values().stream().mapToDouble(Score::points).max().orElse(0);
    double least =
        Math.max(isShort(page) ? ENOUGH_OF_A_SHORT_PAGE : ENOUGH, NEXT_TO_THE_BEST * best);
    return scores.values().stream()
        .filter(score -> score.points() >= least)
        .sorted(Comparator.comparingDouble(Score::points).reversed().thenComparing(s -> s.id))
        .limit(MOST)
        .map(score -> new Topic(score.id, score.points() > ENOUGH, score.snippet()))
        .toList();
  }

  private static boolean isShort(List<Passage> page) {
    int characters = page.stream().mapToInt(passage -> passage.text().length()).sum();
    return characters < SHORT_PAGE * 6;
  }
}
