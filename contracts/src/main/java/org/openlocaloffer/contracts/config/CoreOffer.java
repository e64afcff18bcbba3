package org.openlocaloffer.contracts.config;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.openlocaloffer.contracts.Required;

/**
 * {@code core-offer.yaml}: what a school's page should answer for families. Ids last. Storm sends
 * it to its workers.
 */
public record CoreOffer(List<Question> questions) implements Serializable {
  /** Asks nothing. */
  public static final CoreOffer NONE = new CoreOffer(List.of());

  /**
   * A question that the page should answer.
   *
   * @param id short and lasting, such as {@code first-worry}
   * @param question in full, as schools are asked to write it
   * @param words headings under which schools answer it without asking; may be empty
   */
  public record Question(String id, String question, List<String> words) implements Serializable {
    public Question {
      id = Required.text(id, "id");
      question = Required.text(question, "question");
      words = Required.list(words);
    }
  }

  public CoreOffer {
    questions = Required.list(questions);
  }

  public Optional<Question> question(String id) {
    return questions.stream().filter(question -> question.id().equals(id)).findFirst();
  }
}
