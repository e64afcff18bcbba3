package org.openlocaloffer.crawler.extract.claim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.extract.finding.Cue;
import org.openlocaloffer.crawler.extract.finding.Finder;
import org.openlocaloffer.crawler.extract.finding.Findings;
import org.openlocaloffer.crawler.extract.finding.Line;
import org.openlocaloffer.crawler.extract.finding.Reading;
import org.openlocaloffer.crawler.extract.finding.Sentence;
import org.openlocaloffer.crawler.extract.finding.Trust;

/**
 * Sentences that say who something is for and how one gets it, on pages that have no heading for
 * it.
 */
final class Answers implements Finder {
  private static final String SOMEBODY =
      "(?:anybody|anyone|everybody|everyone|families|parents|carers|children|child|young"
          + " people|people|students|pupils|teenagers|toddlers|babies|boys|girls|dads|mums|under"
          + " fives|swimmers|adults|siblings|brothers)";

  /** What something is or does, where the page is named after it. */
  private static final Pattern WHAT =
      Pattern.compile(
          "(?i)(?:(?:the|our|an?) )?((?:[\\w'’&-]+ ){1,6}?)(?:(?:is|are)"
              + " (?:an?|the|our|your|where)|helps?|supports?|offers?|provides?|gives?|runs?)"
              + "\\b.{10,}");

  private static final Pattern PARTS = Pattern.compile("\\s+[|»·•–—-]\\s+|\\s*[|»:,()]\\s*");
  private static final Pattern SHORT_FORM = Pattern.compile("\\b\\p{Lu}{3,8}\\b");
  private static final Pattern ARTICLE = Pattern.compile("^(?:the|an?) ");

  private static final Pattern WHO =
      Pattern.compile(
          "(?i)(?:(?:it is|it's|this (?:is|\\w+ is)|we are|open|suitable|\\w+ is|(?:the )?\\w+"
              + " (?:\\w+ )?are)? ?(?:for|open to) (?:[\\w,'’-]+ ){0,6}"
              + SOMEBODY
              + "|(?:we|\\w+) (?:help|helps|support|supports|see|work with|works with)"
              + " (?:[\\w,'’-]+ ){0,4}"
              + SOMEBODY
              + "|we (?:provide|offer|run|give|arrange|organise) (?:[\\w,'’£.-]+ ){1,14}?(?:for|to)"
              + " (?:[\\w,'’-]+ ){0,4}"
              + SOMEBODY
              + "|(?:\\w+ ){1,4}(?:lets|allows|gives) "
              + SOMEBODY
              + "|(?:every|any|only) (?:[\\w'’-]+ ){0,2}"
              + SOMEBODY
              + "|for \\w+ (?:years|months)(?: old)? (?:and|or) (?:over|older|above|under)"
              + "|(?:children|students|young people|parents|families)"
              + " (?:aged|of|from|who|with|under|up to)"
              + "|(?:your child|you) must (?:be|have))\\b");

  /** The same within a sentence, where none begins with it. */
  private static final Pattern WHO_AT_ALL =
      Pattern.compile(
          "(?i)\\b(?:for|takes?|sees?|see|helps?|visits?|open to) (?:[\\w,'’-]+ ){0,5}"
              + SOMEBODY
              + "\\b|\\b(?:if you are|children|young people) (?:aged? |from )?\\d");

  /** How many there is room for says nothing of who they are; nor does who is sent elsewhere. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?i)(?:we|they) (?:do not|don['’]t|cannot|can['’]t) |your (?!child)\\w+ must "
              + "|our (?:[\\w-]+ ){1,3}(?:help|visit)s? (?!(?:[\\w,'’-]+ ){0,2}"
              + SOMEBODY
              + ")|.{0,60}\\bup to (?:\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)"
              + " (?:people|children|families)\\b");

  /** What is said to those people is no answer to who they are. */
  private static final Pattern ADDRESSED =
      Pattern.compile(
          "(?i)(?:for|if) .{3,80}\\b(?:we ask|please|ask (?:the|your|us)|speak|tell)\\b");

  private static final Pattern BARE_CONTACT =
      Pattern.compile(
          "(?i)(?:(?:e-?mail|tel\\w*|phone|text(?: or [\\w ]{0,30})?)\\W+(?:\\S+@\\S+|[\\d"
              + " ()+-]+)\\W*){1,9}");
  private static final Pattern HOW =
      Pattern.compile(
          "(?i)(?:(?:to|please) )?(?:(?:ring|call|phone|telephone|booking|apply|contact|write"
              + " to|ask|fill in|drop in|just turn up|register|refer|talk to)\\b|(?:text|e-?mail)"
              + " (?:us|the|our|your|\\S+@|(?=\\d))|text \\w+ (?:on|to)|e-?mail\\W+\\S+@|book"
              + " (?!packs?\\b|bags?\\b|clubs?\\b|groups?\\b|swaps?\\b|fairs?\\b|sales?\\b))|(?:referrals?"
              + " (?:is|are|come)|anyone can refer|anybody (?:can|may) refer|you can"
              + " (?:refer|ask|apply|book)|places are through|your \\w+.{0,40}must"
              + " refer|(?:parents|carers|families|schools|young people|gps)(?: (?:and|or) \\w+)?"
              + " (?:(?:can|may) (?:also )?)?(?:contact us|refer|ask by|apply|book)|you (?:will"
              + " )?need an? (?:assessment|referral|prescription))\\b");

  /** The same within a sentence. */
  private static final Pattern HOW_AT_ALL =
      Pattern.compile(
          "(?i)\\b(?:ask the school to refer|must refer|needs? a referral|(?<!nothing )to book"
              + "|please (?:ring|call|phone|e-?mail|contact|book))\\b");

  /** What a page says of itself it says soon. */
  private static final int FIRST_LINES = 40;

  private static final int LEAD = 6;
  private static final int MOST = 2;
  private static final int LONGEST = 400;

  @Override
  public void find(Reading page, Findings findings) {
    List<Line> lines = page.lines().subList(0, Math.min(FIRST_LINES, page.lines().size()));
    if (!findings.has(ClaimField.WHAT)) {
      Set<String> names = names(page.title(), findings.best(ClaimField.NAME));
      List<Line> first = lines.subList(0, Math.min(LEAD, lines.size()));
      answer(
          sentences(first, s -> true).limit(LEAD),
          s -> saysWhatItIs(s, names) && !isIn(s, findings.best(ClaimField.SUMMARY)),
          ClaimField.WHAT,
          findings);
    }
    if (!findings.has(ClaimField.WHO)) {
      answer(
          sentences(lines, s -> s.has(Cue.WHO) || s.has(Cue.AGE)),
          s -> begins(s, WHO) && !begins(s, ASIDE),
          ClaimField.WHO,
          findings);
    }
    if (!findings.has(ClaimField.WHO)) {
      List<Line> first = lines.subList(0, Math.min(LEAD, lines.size()));
      answer(
          sentences(first, s -> true),
          s -> WHO_AT_ALL.matcher(s).find() && !begins(s, ASIDE),
          ClaimField.WHO,
          findings);
    }
    if (!findings.has(ClaimField.HOW)) {
      answer(sentences(lines, s -> s.has(Cue.REACH)), Answers::tellsHow, ClaimField.HOW, findings);
    }
  }

  /** A label is no sentence. */
  private static Stream<String> sentences(List<Line> lines, Predicate<Sentence> mayTell) {
    return lines.stream()
        .filter(line -> line.words().size() > 3)
        .flatMap(line -> line.sentences().stream())
        .filter(mayTell)
        .map(Sentence::text);
  }

  private static void answer(
      Stream<String> sentences, Predicate<String> answer, String field, Findings findings) {
    sentences
        .filter(sentence -> sentence.length() <= LONGEST && answer.test(sentence))
        .filter(sentence -> !begins(sentence, ADDRESSED))
        .filter(sentence -> !BARE_CONTACT.matcher(sentence).matches())
        .limit(MOST)
        .forEach(sentence -> findings.add(Trust.PATTERN, field, sentence, sentence));
  }

  private static boolean saysWhatItIs(String sentence, Set<String> names) {
    Matcher what = WHAT.matcher(sentence);
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

  /** What the summary says already says nothing more. */
  private static boolean isIn(String sentence, String summary) {
    return summary.contains(sentence);
  }

  private static boolean tellsHow(String sentence) {
    return begins(sentence, HOW) || HOW_AT_ALL.matcher(sentence).find();
  }

  private static boolean begins(String sentence, Pattern beginning) {
    return beginning.matcher(sentence).lookingAt();
  }
}
