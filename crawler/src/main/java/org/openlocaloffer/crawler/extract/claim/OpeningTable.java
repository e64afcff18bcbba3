package org.openlocaloffer.crawler.extract.claim;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.contracts.time.Times;
import org.openlocaloffer.contracts.time.TimesReader;
import org.openlocaloffer.crawler.extract.html.ShortText;
import org.openlocaloffer.crawler.extract.text.Mentions;

/**
 * Tables whose rows name a day first or second: opening hours and timetables, a claim for each row.
 */
final class OpeningTable implements Finder {
  private static final int MOST_ROWS = 500;
  private static final Pattern TIME = Pattern.compile("(?i)\\d|closed");
  private static final Pattern DIGIT = Pattern.compile("\\d");

  /** In characters. */
  private static final int SHORT = 40;

  private static final int LONGEST = 200;

  @Override
  public void find(Reading page, Findings findings) {
    page.marks().rows().stream().limit(MOST_ROWS).forEach(row -> look(row, findings));
  }

  private static boolean isOfADay(List<String> cells) {
    return cells.get(0).length() < SHORT
        && Mentions.namesDay(cells.get(0))
        && TIME.matcher(cells.get(1)).find();
  }

  /** What stands first may be a team or a class. */
  private static boolean namesDayAndTime(List<String> cells) {
    return cells.get(1).length() < SHORT
        && Mentions.namesDay(cells.get(1))
        && DIGIT.matcher(cells.get(1)).find();
  }

  /** Opening and closing time may stand in a cell each. */
  private static List<Times> times(String text, List<String> cells) {
    List<Times> times = TimesReader.read(text);
    return times.isEmpty() && cells.size() == 3
        ? TimesReader.read("%s %s - %s".formatted(cells.toArray()))
        : times;
  }

  private static void look(Element row, Findings findings) {
    List<String> cells =
        row.children().stream()
            .map(cell -> ShortText.of(cell, LONGEST))
            .filter(cell -> !cell.isEmpty())
            .toList();
    if (cells.size() >= 2 && (isOfADay(cells) || namesDayAndTime(cells))) {
      String text = String.join(" ", cells);
      findings.add(Trust.LABEL, ClaimField.SCHEDULE, text, text, times(text, cells));
    }
  }
}
