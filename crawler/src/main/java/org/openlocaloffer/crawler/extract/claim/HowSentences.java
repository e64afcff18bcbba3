package org.openlocaloffer.crawler.extract.claim;

import java.util.List;
import java.util.regex.Pattern;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.extract.text.Cue;
import org.openlocaloffer.crawler.extract.text.Line;

/** Sentences that say how one gets a service: whom to ring, where to book, who refers. */
final class HowSentences {
  private static final Pattern SAYS =
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
  private static final Pattern SAYS_AT_ALL =
      Pattern.compile(
          "(?i)\\b(?:ask the school to refer|must refer|needs? a referral|(?<!nothing )to book"
              + "|please (?:ring|call|phone|e-?mail|contact|book))\\b");

  private HowSentences() {}

  static void find(List<Line> lines, Findings findings) {
    Answers.answer(
        Answers.sentences(lines, s -> s.has(Cue.REACH)).filter(HowSentences::tellsHow),
        ClaimField.HOW,
        findings);
  }

  private static boolean tellsHow(String sentence) {
    return Answers.begins(sentence, SAYS) || SAYS_AT_ALL.matcher(sentence).find();
  }
}
