package org.openlocaloffer.crawler.extract.claim;

import java.util.List;
import java.util.regex.Pattern;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.extract.text.Line;

/**
 * What the page is in a sentence or two: as it describes itself to search engines, or as its text
 * begins below its name. A banner above the name is not its text.
 */
final class Summaries implements Finder {
  private static final Pattern BANNER =
      Pattern.compile(
          "(?i)\\b(?:join (?:now|today)|sign up|subscribe|newsletter|cookies?|log ?in|find out"
              + " more|skip to|pay nothing|% off|sale ends|javascript)\\b");

  /** In words: less is a label or a slogan. */
  private static final int FEWEST = 8;

  private static final int FEWEST_OF_A_DESCRIPTION = 4;
  private static final int LONGEST = 300;

  @Override
  public void find(Reading page, Findings findings) {
    describe(page.marks().meta("description"), findings);
    if (!findings.has(ClaimField.SUMMARY)) {
      describe(page.marks().meta("og:description"), findings);
    }
    if (!findings.has(ClaimField.SUMMARY)) {
      belowName(page.lines(), findings.best(ClaimField.NAME)).stream()
          .filter(line -> line.words().size() > FEWEST && !BANNER.matcher(line.text()).find())
          .findFirst()
          .map(Line::text)
          .ifPresent(
              line -> findings.add(Trust.PATTERN, ClaimField.SUMMARY, firstSentences(line), line));
    }
  }

  private static void describe(String description, Findings findings) {
    if (Line.of(description).words().size() >= FEWEST_OF_A_DESCRIPTION) {
      findings.add(Trust.META, ClaimField.SUMMARY, description, description);
    }
  }

  /** All lines where the name is not among them, or nothing follows it. */
  private static List<Line> belowName(List<Line> lines, String name) {
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (lines.get(i).text().equalsIgnoreCase(name)) {
        return lines.subList(i + 1, lines.size());
      }
    }
    return lines;
  }

  private static String firstSentences(String line) {
    if (line.length() <= LONGEST) {
      return line;
    }
    int end = line.lastIndexOf(". ", LONGEST);
    return line.substring(0, end > 60 ? end + 1 : LONGEST);
  }
}
