package org.openlocaloffer.contracts.time;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.openlocaloffer.contracts.time.Token.Kind;

/**
 * Reads what people write of times, such as "Saturdays 10am to 12 noon, term time", as data. What
 * cannot be read for sure gives nothing: a wrong time is worse than none. Term time and school
 * years are not told apart; the words say them. Takes time by the text's length, whatever is in it.
 */
public final class TimesReader {
  /** In characters; nobody writes more of times, and prose is not read. */
  private static final int LONGEST = 400;

  private static final Set<String> ABBREVIATIONS =
      Set.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private TimesReader() {}

  /**
   * @param words in English, as people write them; may be null
   * @return one for each stretch of hours, in their order; empty where the words are unsure,
   *     contradict themselves or say nothing of times
   */
  public static List<Times> read(String words) {
    if (words == null || words.isBlank() || words.length() > LONGEST) {
      return List.of();
    }
    List<Token> tokens = Tokens.of(words);
    boolean prose = tokens.stream().anyMatch(token -> token.is(Kind.FILLER));
    List<Token> read = prose ? withoutLookalikes(tokens) : tokens;
    return new TimePhraseReader(read)
        .read()
        .map(phrases -> Pairing.of(phrases, prose))
        .orElse(List.of());
  }

  /** Within prose "sun" and "sat" are no days. */
  private static List<Token> withoutLookalikes(List<Token> tokens) {
    return tokens.stream()
        .map(token -> isLookalike(token) ? Token.of(Kind.FILLER, 0, token.text()) : token)
        .collect(Collectors.toList());
  }

  private static boolean isLookalike(Token token) {
    return token.is(Kind.DAY)
        && ABBREVIATIONS.contains(token.text())
        && token.text().equals(token.text().toLowerCase(Locale.ROOT));
  }
}
