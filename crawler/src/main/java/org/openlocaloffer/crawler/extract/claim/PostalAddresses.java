package org.openlocaloffer.crawler.extract.claim;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.extract.text.Line;
import org.openlocaloffer.crawler.extract.text.Postcodes;

/**
 * Postcodes, each with the address that ends in it: on its own line, or in the short lines just
 * before.
 */
final class PostalAddresses implements Finder {
  private static final Pattern LABEL =
      Pattern.compile("(?i)^(address|venue|where|location|find us( at)?)\\s*:\\s*");
  private static final Pattern PART = Pattern.compile("[\\p{Lu}\\d][^.:;?!@£]{0,44}");
  private static final Pattern PROSE =
      Pattern.compile(
          "(?<![A-Z]|\\bSt|\\bRd|\\bAve|\\bNo)[.;:!?]"
              + " +(?=[A-Z\\d])|\\b(?:at|in|from|to|is|are|near|behind|opposite|out at) (?=(?:the"
              + " )?[A-Z\\d])|\\((?=[A-Z\\d])|[·•|☎] *");
  private static final Pattern TIME =
      Pattern.compile(
          "(?i)\\b(?:\\d{1,2}(?:[.:]\\d\\d)? ?[ap]m|noon|\\w+days?), +(?=[\\p{Lu}\\d])");
  private static final int LINES_BEFORE = 5;
  private static final int LONGEST_ADDRESS = 160;

  @Override
  public void find(Reading page, Findings findings) {
    read(page.lines(), findings);
    read(page.around(), findings);
  }

  private static void read(List<Line> lines, Findings findings) {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.hasDigits()) {
        for (String postcode : Postcodes.in(line.text())) {
          findings.add(Trust.PATTERN, ClaimField.POSTCODE, postcode, line.text());
          address(lines, i, findings);
        }
      }
    }
  }

  private static void address(List<Line> lines, int last, Findings findings) {
    String upTo = Postcodes.upToFirst(lines.get(last).text());
    String whole = upTo.substring(Math.max(0, upTo.length() - 2 * LONGEST_ADDRESS));
    String own = inSentence(whole);
    String line = LABEL.matcher(own).replaceFirst("");
    String before =
        own.length() < whole.length()
            ? ""
            : lines.subList(first(lines, last), last).stream()
                .map(Line::text)
                .collect(Collectors.joining(", "));
    String address = line.indexOf(',') > 0 || before.isEmpty() ? line : before + ", " + line;
    if (address.length() <= LONGEST_ADDRESS && address.indexOf(',') > 0) {
      findings.add(Trust.PATTERN, ClaimField.ADDRESS, address, address);
    }
  }

  /**
   * Of a line of prose only what follows the last "at", bracket or full stop, and of a list of days
   * and places only the places.
   */
  private static String inSentence(String line) {
    Matcher prose = PROSE.matcher(line);
    int start = 0;
    while (prose.find()) {
      start = prose.end();
    }
    Matcher time = TIME.matcher(line);
    while (time.find()) {
      start = Math.max(start, time.end());
    }
    return line.substring(start);
  }

  private static int first(List<Line> lines, int last) {
    int first = last;
    while (first > 0
        && last - first < LINES_BEFORE
        && PART.matcher(lines.get(first - 1).text()).matches()) {
      first--;
    }
    return first;
  }
}
