package org.openlocaloffer.indexloader.vocabulary;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.vocabulary.Jargon;

/**
 * The jargon as Solr's {@code synonyms.txt}: a search for a term, for its expansion or for what
 * families say instead finds the others too. Words are written as the schema's query analyzer hands
 * them to its synonym filter: lower case, no possessive, no stop words.
 */
final class Synonyms {
  private final Set<String> stopWords;

  Synonyms(Set<String> stopWords) {
    this.stopWords = stopWords;
  }

  String of(Jargon jargon) {
    return jargon.terms().stream().flatMap(this::lines).collect(Collectors.joining("\n", "", "\n"));
  }

  private Stream<String> lines(Jargon.Entry entry) {
    Set<String> forms = forms(entry);
    if (forms.size() < 2) {
      return Stream.empty();
    }
    String all = String.join(", ", forms);
    List<String> plurals =
        forms.stream().filter(form -> !form.endsWith("s")).map(form -> form + "s").toList();
    return plurals.isEmpty()
        ? Stream.of(all)
        : Stream.of(all, String.join(", ", plurals) + " => " + all);
  }

  private Set<String> forms(Jargon.Entry entry) {
    return Stream.concat(Stream.of(entry.term()), others(entry))
        .map(this::words)
        .filter(form -> !form.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Stream<String> others(Jargon.Entry entry) {
    return Stream.concat(Stream.ofNullable(entry.expansion()), entry.also().stream());
  }

  private String words(String phrase) {
    String plain = phrase.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("'s\\b", "");
    return Arrays.stream(plain.split("[^\\p{L}\\p{N}']+"))
        .filter(word -> !word.isEmpty() && !stopWords.contains(word))
        .collect(Collectors.joining(" "));
  }
}
