package org.openlocaloffer.crawler.extract.claim;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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
  private static final Pattern WHO =
      Pattern.compile(
          "(?i)(?:(?:it is|it's|this (?:is|\\w+ is)|we are|open|suitable|\\w+ is|(?:the )?\\w+"
              + " (?:\\w+ )?are)? ?(?:for|open to) (?:[\\w,'’-]+ ){0,6}"
              + SOMEBODY
              + "|(?:we|\\w+) (?:help|helps|support|supports|see|work with|works with)"
              + " (?:[\\w,'’-]+ ){0,4}"
              + SOMEBODY
              + "|(?:children|students|young people|parents|families)"
              + " (?:aged|of|from|who|with|under|up to)"
              + "|(?:your child|you) must (?:be|have))\\b");

  /** The same within a sentence, where none begins with it. */
  private static final Pattern WHO_AT_ALL =
      Pattern.compile(
          "(?i)\\b(?:for|takes?|sees?|see|helps?|visits?|open to) (?:[\\w,'’-]+ ){0,5}"
              + SOMEBODY
              + "\\b|\\b(?:if you are|children|young people) (?:aged? |from )?\\d");

  /** What is said to those people is no answer to who they are. */
  private static final Pattern ADDRESSED =
      Pattern.compile(
          "(?i)(?:for|if) .{3,80}\\b(?:we ask|please|ask (?:the|your|us)|speak|tell)\\b");

  private static final Pattern BARE_CONTACT =
      Pattern.compile("(?i)(?:e-?mail|tel\\w*|phone|text or .*)\\W+(?:\\S+@\\S+|[\\d ()+-]+)\\W*");
  private static final Pattern HOW =
      Pattern.compile(
          "(?i)(?:(?:to|please)"
              + " )?(?:ring|call|phone|telephone|text|e-?mail|book|booking|apply|contact|write"
              + " to|ask|fill in|drop in|just turn up|register|refer|talk to)\\b|(?:referrals?"
              + " (?:is|are|come)|anyone can refer|anybody (?:can|may) refer|you can"
              + " (?:refer|ask|apply|book)|places are through|your \\w+.{0,40}must"
              + " refer)\\b");

  /** The same within a sentence. */
  private static final Pattern HOW_AT_ALL =
      Pattern.compile("(?i)\\b(?:ask the school to refer|must refer|needs? a referral|to book\\b)");

  /** What a page says of itself it says soon. */
  private static final int FIRST_LINES = 40;

  private static final int LEAD = 6;
  private static final int MOST = 2;
  private static final int LONGEST = 400;

  @Override
  public void find(Reading page, Findings findings) {
    List<Line> lines = page.lines().subList(0, Math.min(FIRST_LINES, page.lines().size()));
    if (!findings.has(ClaimField.WHO)) {
      answer(sentences(lines, s -> s.has(Cue.WHO)), s -> begins(s, WHO), ClaimField.WHO, findings);
    }
    if (!findings.has(ClaimField.WHO)) {
      List<Line> first = lines.subList(0, Math.min(LEAD, lines.size()));
      answer(
          sentences(first, s -> true), s -> WHO_AT_ALL.matcher(s).find(), ClaimField.WHO, findings);
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

  private static boolean tellsHow(String sentence) {
    return begins(sentence, HOW) || HOW_AT_ALL.matcher(sentence).find();
  }

  private static boolean begins(String sentence, Pattern beginning) {
    return beginning.matcher(sentence).lookingAt();
  }
}
