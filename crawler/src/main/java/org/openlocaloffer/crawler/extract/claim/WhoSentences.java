package org.openlocaloffer.crawler.extract.claim;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.extract.text.Cue;
import org.openlocaloffer.crawler.extract.text.Line;

/** Sentences that say who a service is for. */
final class WhoSentences {
  private static final String SOMEBODY =
      "(?:anybody|anyone|everybody|everyone|families|parents|carers|children|child|young"
          + " people|people|students|pupils|teenagers|toddlers|babies|boys|girls|dads|mums|under"
          + " fives|swimmers|adults|siblings|brothers)";
  private static final Pattern SAYS =
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
  private static final Pattern SAYS_AT_ALL =
      Pattern.compile(
          "(?i)\\b(?:for|takes?|sees?|see|helps?|visits?|open to) (?:[\\w,'’-]+ ){0,5}"
              + SOMEBODY
              + "\\b|\\b(?:if you are|children|young people) (?:aged? |from )?\\d");

  /** Nothing but the people, or the people first. */
  private static final Pattern BEGINS_WITH_THEM =
      Pattern.compile("(?i)(?:for |only |every )?(?:[\\w'’-]+ )?" + SOMEBODY + "\\b|for ");

  /** The people in a sentence that says more. */
  private static final Pattern THEM =
      Pattern.compile(
          "(?i)\\b(for |(?:open to|helps?|supports?|sees?|works? with|lets) )((?:[\\w,'’-]+ ){0,6}"
              + SOMEBODY
              + "\\b[^.;:!?()]*)");

  /** How many there is room for says nothing of who they are; nor does who is sent elsewhere. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?i)(?:we|they) (?:do not|don['’]t|cannot|can['’]t) |your (?!child)\\w+ must "
              + "|our (?:[\\w-]+ ){1,3}(?:help|visit)s? (?!(?:[\\w,'’-]+ ){0,2}"
              + SOMEBODY
              + ")|.{0,60}\\bup to (?:\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)"
              + " (?:people|children|families)\\b");

  private WhoSentences() {}

  /**
   * The sentences that begin by saying it; where there is none, those of the first lines that say
   * it at all.
   */
  static void find(List<Line> lines, Findings findings) {
    add(
        Answers.sentences(lines, s -> s.has(Cue.WHO) || s.text().startsWith("For "))
            .filter(s -> Answers.begins(s, SAYS)),
        findings);
    if (!findings.has(ClaimField.WHO)) {
      add(
          Answers.sentences(Answers.lead(lines), s -> true)
              .filter(s -> SAYS_AT_ALL.matcher(s).find()),
          findings);
    }
  }

  private static void add(Stream<String> sentences, Findings findings) {
    String summary = findings.best(ClaimField.SUMMARY);
    Answers.answer(
        sentences
            .filter(s -> !Answers.begins(s, ASIDE))
            .map(s -> summary.contains(s) ? people(s) : s),
        ClaimField.WHO,
        findings);
  }

  /** What the summary says already is not said twice, but for the people. */
  private static String people(String sentence) {
    Matcher them = THEM.matcher(sentence);
    if (Answers.begins(sentence, BEGINS_WITH_THEM) || !them.find()) {
      return sentence;
    }
    boolean given = them.group(1).equalsIgnoreCase("for ");
    String people = given ? them.group() : them.group(2);
    return people.substring(0, 1).toUpperCase(Locale.UK) + people.substring(1).strip();
  }
}
