package org.openlocaloffer.directory.jargon;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.vocabulary.Jargon;

/** One piece of jargon, able to find itself in a text. */
public final class JargonTerm {
  private final Jargon.Entry entry;
  private final Pattern typed;
  private final Pattern written;

  JargonTerm(Jargon.Entry entry) {
    this.entry = entry;
    this.typed =
        anyOf(
            Stream.of(List.of(entry.term()), asList(entry.expansion()), entry.also())
                .flatMap(Collection::stream),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    // "SALT" is jargon and "salt" is not: in running text an acronym counts only in capitals.
    this.written = anyOf(Stream.of(entry.term()), acronym() ? 0 : Pattern.CASE_INSENSITIVE);
  }

  public String term() {
    return entry.term();
  }

  /** The term, and in brackets what it stands for. */
  public String title() {
    return entry.expansion() == null ? term() : term() + " (" + entry.expansion() + ")";
  }

  public String definition() {
    return entry.definition();
  }

  /** Its place on the jargon page. */
  public String anchor() {
    return entry.term().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  boolean typedIn(String query) {
    return typed.matcher(query).find();
  }

  boolean usedIn(String text) {
    return written.matcher(text).find();
  }

  private boolean acronym() {
    return entry.term().length() <= 8 && entry.term().equals(entry.term().toUpperCase(Locale.ROOT));
  }

  private static List<String> asList(String value) {
    return Stream.of(value).filter(Objects::nonNull).toList();
  }

  private static Pattern anyOf(Stream<String> words, int flags) {
    return Pattern.compile(
        words.map(Pattern::quote).collect(Collectors.joining("|", "(?<!\\w)(?:", ")(?!\\w)")),
        flags);
  }
}
