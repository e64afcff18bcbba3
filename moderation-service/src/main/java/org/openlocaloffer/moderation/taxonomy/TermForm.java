package org.openlocaloffer.moderation.taxonomy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openlocaloffer.contracts.Printable;
import org.openlocaloffer.contracts.vocabulary.Taxonomy.Term;

/**
 * A term as it stands in the form's fields, as it is or as typed.
 *
 * @param words one on each line
 */
record TermForm(String name, String description, String words) {
  private static final int LONGEST = 200;
  private static final int LONGEST_DESCRIPTION = 1_000;
  private static final int MOST_WORDS = 200;

  TermForm {
    name = plain(name);
    description = plain(description);
    words = plain(words);
  }

  static TermForm empty() {
    return new TermForm("", "", "");
  }

  static TermForm of(Term term) {
    return new TermForm(term.name(), term.description(), String.join("\n", term.words()));
  }

  private static String plain(String typed) {
    return typed == null ? "" : Printable.of(typed.replace("\r\n", "\n")).strip();
  }

  /** What is wrong, by the id of the field. */
  Map<String, String> errors() {
    Map<String, String> errors = new LinkedHashMap<>();
    if (name.isEmpty()) {
      errors.put("name", "Enter a name");
    } else if (name.length() > LONGEST) {
      errors.put("name", "Use %d characters or fewer".formatted(LONGEST));
    }
    if (description.length() > LONGEST_DESCRIPTION) {
      errors.put("description", "Use %,d characters or fewer".formatted(LONGEST_DESCRIPTION));
    }
    if (lines().size() > MOST_WORDS) {
      errors.put("words", "Give %d lines or fewer".formatted(MOST_WORDS));
    } else if (lines().stream().anyMatch(line -> line.length() > LONGEST)) {
      errors.put("words", "Use %d characters or fewer on each line".formatted(LONGEST));
    }
    return errors;
  }

  /** There must be no errors. */
  Term term(String id) {
    return new Term(id, name, description.isEmpty() ? null : description, lines());
  }

  private List<String> lines() {
    return words.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
  }
}
