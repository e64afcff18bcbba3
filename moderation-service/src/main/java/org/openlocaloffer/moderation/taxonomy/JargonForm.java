package org.openlocaloffer.moderation.taxonomy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openlocaloffer.contracts.Printable;
import org.openlocaloffer.contracts.vocabulary.Jargon;

/**
 * A piece of jargon as it stands in the form's fields, as it is or as typed.
 *
 * @param also one on each line
 */
record JargonForm(String term, String expansion, String definition, String also) {
  private static final int LONGEST = 200;
  private static final int LONGEST_DEFINITION = 2_000;

  JargonForm {
    term = plain(term);
    expansion = plain(expansion);
    definition = plain(definition);
    also = plain(also);
  }

  static JargonForm empty() {
    return new JargonForm("", "", "", "");
  }

  static JargonForm of(Jargon.Entry entry) {
    return new JargonForm(
        entry.term(), entry.expansion(), entry.definition(), String.join("\n", entry.also()));
  }

  private static String plain(String typed) {
    return typed == null ? "" : Printable.of(typed.replace("\r\n", "\n")).strip();
  }

  /** What is wrong, by the id of the field. */
  Map<String, String> errors() {
    Map<String, String> errors = new LinkedHashMap<>();
    if (term.isEmpty()) {
      errors.put("term", "Enter the word or abbreviation");
    } else if (term.length() > LONGEST) {
      errors.put("term", "Use %d characters or fewer".formatted(LONGEST));
    }
    if (expansion.length() > LONGEST) {
      errors.put("expansion", "Use %d characters or fewer".formatted(LONGEST));
    }
    if (definition.isEmpty()) {
      errors.put("definition", "Say in plain words what it means");
    } else if (definition.length() > LONGEST_DEFINITION) {
      errors.put("definition", "Use %,d characters or fewer".formatted(LONGEST_DEFINITION));
    }
    if (lines().stream().anyMatch(line -> line.length() > LONGEST)) {
      errors.put("also", "Use %d characters or fewer on each line".formatted(LONGEST));
    }
    return errors;
  }

  /** There must be no errors. */
  Jargon.Entry entry() {
    return new Jargon.Entry(term, expansion.isEmpty() ? null : expansion, definition, lines());
  }

  private List<String> lines() {
    return also.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
  }
}
