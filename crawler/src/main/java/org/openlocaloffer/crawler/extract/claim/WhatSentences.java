package org.openlocaloffer.crawler.extract.claim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.extract.text.Line;

/** Sentences that say what a service is: they begin with the page's own name. */
final class WhatSentences {
  /** What something is or does, where the page is named after it. */
  private static final Pattern SAYS =
      Pattern.compile(
          "(?i)(?:(?:the|our|an?) )?((?:[\\w'’&-]+ ){1,6}?)(?:(?:is|are)"
              + " (?:an?|the|our|your|where)|helps?|supports?|offers?|provides?|gives?|runs?)"
              + "\\b.{10,}");

  private static final Pattern PARTS = Pattern.compile("\\s+[|»·•–—-]\\s+|\\s*[|»:,()]\\s*");
  private static final Pattern SHORT_FORM = Pattern.compile("\\b\\p{Lu}{3,8}\\b");
  private static final Pattern ARTICLE = Pattern.compile("^(?:the|an?) ");

  private WhatSentences() {}

  /**
   * @param lines where the page begins
   */
  static void find(List<Line> lines, String title, Findings findings) {
    Set<String> names = names(title, findings.best(ClaimField.NAME));
    String summary = findings.best(ClaimField.SUMMARY);
    Answers.answer(
        Answers.sentences(lines, s -> true)
            .limit(Answers.LEAD)
            .filter(s -> saysWhatItIs(s, names) && !summary.contains(s)),
        ClaimField.WHAT,
        findings);
  }

  private static boolean saysWhatItIs(String sentence, Set<String> names) {
    Matcher what = SAYS.matcher(sentence);
    return what.matches() && names.contains(what.group(1).strip().toLowerCase(Locale.ROOT));
  }

  /** What the page calls itself, in lower case: each part of its title, and each short form. */
  private static Set<String> names(String title, String name) {
    return Stream.concat(
            PARTS.splitAsStream(title + " | " + name),
            SHORT_FORM.matcher(title + " " + name).results().map(MatchResult::group))
        .map(part -> ARTICLE.matcher(part.strip().toLowerCase(Locale.ROOT)).replaceFirst(""))
        .collect(Collectors.toSet());
  }
}
