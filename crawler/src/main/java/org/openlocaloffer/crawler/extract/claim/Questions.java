package org.openlocaloffer.crawler.extract.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openlocaloffer.contracts.config.CoreOffer;
import org.openlocaloffer.contracts.vocabulary.Phrases;
import org.openlocaloffer.contracts.vocabulary.TextWord;

/**
 * Tells which question of the core offer a heading asks: by most of the question's own words, or by
 * one of the short headings that schools use for it.
 */
final class Questions {
  private static final Set<String> LITTLE =
      Set.of(
          ("a an and are at be can child do does for from have how i if in is it may my of on or"
                  + " our person pupil s school should student that the their there this to we what"
                  + " when where which who will with you young your")
              .split(" "));

  /** The least share of the words in either that both must have. */
  private static final double ALIKE = 0.5;

  /** In words: a longer text is no heading, and a short one may be named by its one word. */
  private static final int LONGEST = 40;

  private final Map<String, Set<String>> questions = new HashMap<>();
  private final Phrases headings = new Phrases();

  public Questions(CoreOffer offer) {
    for (CoreOffer.Question question : offer.questions()) {
      questions.put(question.id(), words(question.question()));
      question.words().forEach(heading -> headings.add(question.id(), heading));
    }
  }

  public boolean none() {
    return questions.isEmpty();
  }

  /** The id of the question that this heading is likest to. */
  public Optional<String> asked(String heading) {
    Set<String> words = words(heading);
    if (words.isEmpty() || words.size() > LONGEST) {
      return Optional.empty();
    }
    String likest = null;
    double most = ALIKE;
    for (var question : questions.entrySet()) {
      double alike = alike(words, question.getValue());
      if (alike > most || alike == most && likest == null) {
        likest = question.getKey();
        most = alike;
      }
    }
    return likest != null ? Optional.of(likest) : headings.in(heading).stream().findFirst();
  }

  private static double alike(Set<String> heading, Set<String> question) {
    Set<String> both = new HashSet<>(heading);
    both.retainAll(question);
    Set<String> either = new HashSet<>(heading);
    either.addAll(question);
    return either.isEmpty() ? 0 : (double) both.size() / either.size();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    TextWord.in(text).forEach(word -> words.add(word.stem()));
    words.removeAll(LITTLE);
    return words;
  }
}
