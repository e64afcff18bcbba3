package org.openlocaloffer.directory.site;

import java.util.Locale;
import java.util.Map;
import org.openlocaloffer.contracts.vocabulary.Taxonomy;
import org.openlocaloffer.directory.vocabulary.CurrentVocabulary;
import org.springframework.stereotype.Component;

/** The names that families read for ids, as they are published now. */
@Component("terms")
public class Terms {
  private static final Map<String, String> KINDS =
      Map.of(
          "service", "Services",
          "activity", "Activities",
          "group", "Groups",
          "school", "Schools and colleges",
          "information", "Information");

  private final CurrentVocabulary vocabulary;
  private final Icons icons;

  Terms(CurrentVocabulary vocabulary, Icons icons) {
    this.vocabulary = vocabulary;
    this.icons = icons;
  }

  /** The term's name; of an id that the taxonomy does not hold (any more), the id as words. */
  public String name(String id) {
    return vocabulary.taxonomy().term(id).map(Taxonomy.Term::name).orElseGet(() -> asWords(id));
  }

  /** Of a kind of listing, in the plural. */
  public String kind(String kind) {
    return KINDS.getOrDefault(kind, asWords(kind));
  }

  /** The symbol for a category: its own where one is drawn, else one that fits all. */
  public String icon(String category) {
    return icons.of(category);
  }

  private static String asWords(String id) {
    String words = id.replace('-', ' ').strip();
    return words.isEmpty()
        ? id
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
