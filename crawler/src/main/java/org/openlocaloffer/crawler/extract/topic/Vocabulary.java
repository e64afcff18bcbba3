package org.openlocaloffer.crawler.extract.topic;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.config.CoreOffer;
import org.openlocaloffer.contracts.vocabulary.Taxonomy;
import org.openlocaloffer.contracts.config.YamlFile;

/**
 * What the council calls things: the words by which a page is told to be about a category or a
 * need, and the questions that a school's page should answer. Goes with the bolts to the workers.
 */
public record Vocabulary(List<Term> categories, List<Term> needs, List<Question> questions)
    implements Serializable {
  /**
   * @param id as claims carry it
   * @param words single ones or phrases, the term's name among them
   */
  public record Term(String id, List<String> words) implements Serializable {}

  /**
   * @param text the question in full
   * @param words short headings under which schools answer it
   */
  public record Question(String id, String text, List<String> words) implements Serializable {}

  /** Knows no word, and so proposes nothing. */
  public static final Vocabulary NONE = new Vocabulary(List.of(), List.of(), List.of());

  public Vocabulary {
    categories = List.copyOf(categories);
    needs = List.copyOf(needs);
    questions = List.copyOf(questions);
  }

  /**
   * From taxonomy.yaml and core-offer.yaml.
   *
   * @throws org.openlocaloffer.contracts.config.ConfigException where one cannot be read
   */
  public static Vocabulary in(Path folder) {
    return of(
        YamlFile.read(folder.resolve("taxonomy.yaml"), Taxonomy.class),
        YamlFile.read(folder.resolve("core-offer.yaml"), CoreOffer.class));
  }

  static Vocabulary of(Taxonomy taxonomy, CoreOffer offer) {
    return new Vocabulary(
        taxonomy.categories().stream().map(Vocabulary::term).toList(),
        taxonomy.needs().stream().map(Vocabulary::term).toList(),
        offer.questions().stream()
            .map(asked -> new Question(asked.id(), asked.question(), asked.words()))
            .toList());
  }

  private static Term term(Taxonomy.Term term) {
    return new Term(
        term.id(), Stream.concat(Stream.of(term.name()), term.words().stream()).toList());
  }
}
