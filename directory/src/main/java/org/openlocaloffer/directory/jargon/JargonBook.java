package org.openlocaloffer.directory.jargon;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.openlocaloffer.contracts.vocabulary.Jargon;
import org.openlocaloffer.directory.vocabulary.CurrentVocabulary;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Every piece of jargon as it is published now, in the order of the alphabet. */
@Component("jargonBook")
public class JargonBook {
  private final Supplier<Jargon> published;
  private volatile Edition newest = Edition.of(new Jargon(List.of()));

  @Autowired
  JargonBook(CurrentVocabulary vocabulary) {
    this(vocabulary::jargon);
  }

  JargonBook(Supplier<Jargon> published) {
    this.published = published;
  }

  /** A jargon and its terms, whose patterns are compiled once. */
  private record Edition(Jargon jargon, List<JargonTerm> terms) {
    static Edition of(Jargon jargon) {
      return new Edition(
          jargon,
          jargon.terms().stream()
              .map(JargonTerm::new)
              .sorted(Comparator.comparing(term -> term.term().toLowerCase(Locale.UK)))
              .toList());
    }
  }

  List<JargonTerm> terms() {
    Jargon current = published.get();
    Edition edition = newest;
    if (edition.jargon() != current) {
      edition = Edition.of(current);
      newest = edition;
    }
    return edition.terms();
  }

  /** What to explain to somebody who typed this; at most three. */
  public List<JargonTerm> typedIn(String query) {
    return terms().stream().filter(term -> term.typedIn(query)).limit(3).toList();
  }

  /** What a text uses without explaining it; at most six. */
  public List<JargonTerm> usedIn(String text) {
    return terms().stream().filter(term -> term.usedIn(text)).limit(6).toList();
  }
}
