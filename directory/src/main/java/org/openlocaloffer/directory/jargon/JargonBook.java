package org.openlocaloffer.directory.jargon;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.openlocaloffer.contracts.vocabulary.Jargon;
import org.springframework.stereotype.Component;

/** Every piece of jargon, in the order of the alphabet. */
@Component("jargonBook")
public class JargonBook {
  private final List<JargonTerm> terms;

  JargonBook(Jargon jargon) {
    this.terms =
        jargon.terms().stream()
            .map(JargonTerm::new)
            .sorted(Comparator.comparing(term -> term.term().toLowerCase(Locale.UK)))
            .toList();
  }

  List<JargonTerm> terms() {
    return terms;
  }

  /** What to explain to somebody who typed this; at most three. */
  public List<JargonTerm> typedIn(String query) {
    return terms.stream().filter(term -> term.typedIn(query)).limit(3).toList();
  }

  /** What a text uses without explaining it; at most six. */
  public List<JargonTerm> usedIn(String text) {
    return terms.stream().filter(term -> term.usedIn(text)).limit(6).toList();
  }
}
