package org.openlocaloffer.crawler.extract.claim;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.extract.text.Line;
import org.openlocaloffer.crawler.extract.text.Sentence;

/**
 * Sentences that say what something is, who it is for and how one gets it, on pages that have no
 * heading for it. Comes after the finders of names, summaries and labelled text.
 */
final class Answers implements Finder {
  /** In lines. */
  static final int LEAD = 6;

  /** What is said to those people is no answer to who they are. */
  private static final Pattern ADDRESSED =
      Pattern.compile(
          "(?i)(?:for|if) .{3,80}\\b(?:we ask|please|ask (?:the|your|us)|speak|tell)\\b");

  /** Each way to reach somebody is taken whole or not at all: else a long row takes for ever. */
  private static final Pattern BARE_CONTACT =
      Pattern.compile(
          "(?i)(?>(?:e-?mail|tel\\w*|phone|text(?: or [\\w ]{0,30})?)\\W+"
              + "(?:[^\\s@]++@[^\\s@]++|[\\d ()+-]++)\\W*+){1,9}");

  /** What a page says of itself it says soon. */
  private static final int FIRST_LINES = 40;

  private static final int MOST = 2;
  private static final int LONGEST = 400;

  @Override
  public void find(Reading page, Findings findings) {
    List<Line> lines = first(FIRST_LINES, page.lines());
    if (!findings.has(ClaimField.WHAT)) {
      WhatSentences.find(lead(lines), page.title(), findings);
    }
    if (!findings.has(ClaimField.WHO)) {
      WhoSentences.find(lines, findings);
    }
    if (!findings.has(ClaimField.HOW)) {
      HowSentences.find(lines, findings);
    }
  }

  static List<Line> lead(List<Line> lines) {
    return first(LEAD, lines);
  }

  private static List<Line> first(int most, List<Line> lines) {
    return lines.subList(0, Math.min(most, lines.size()));
  }

  /** That are not too long to be an answer. A label is no sentence. */
  static Stream<String> sentences(List<Line> lines, Predicate<Sentence> mayTell) {
    return lines.stream()
        .filter(line -> line.words().size() > 3)
        .flatMap(line -> line.sentences().stream())
        .filter(sentence -> sentence.text().length() <= LONGEST)
        .filter(mayTell)
        .map(Sentence::text);
  }

  static void answer(Stream<String> sentences, String field, Findings findings) {
    sentences
        .filter(sentence -> !begins(sentence, ADDRESSED))
        .filter(sentence -> !BARE_CONTACT.matcher(sentence).matches())
        .limit(MOST)
        .forEach(sentence -> findings.add(Trust.PATTERN, field, sentence, sentence));
  }

  static boolean begins(String sentence, Pattern beginning) {
    return beginning.matcher(sentence).lookingAt();
  }
}
