package org.openlocaloffer.crawler.extract.claim;

import java.util.List;
import org.jsoup.nodes.Element;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.extract.finding.Finder;
import org.openlocaloffer.crawler.extract.finding.Findings;
import org.openlocaloffer.crawler.extract.finding.Reading;
import org.openlocaloffer.crawler.extract.finding.Trust;
import org.openlocaloffer.crawler.extract.text.ShortText;
import org.openlocaloffer.crawler.extract.value.Mentions;

/** Tables whose rows begin with a day: opening hours and timetables, a claim for each row. */
final class OpeningTable implements Finder {
  private static final int MOST_ROWS = 500;
  private static final int LONGEST = 200;

  @Override
  public void find(Reading page, Findings findings) {
    page.marks().rows().stream().limit(MOST_ROWS).forEach(row -> look(row, findings));
  }

  private static void look(Element row, Findings findings) {
    List<String> cells =
        row.children().stream()
            .map(cell -> ShortText.of(cell, LONGEST))
            .filter(cell -> !cell.isEmpty())
            .toList();
    if (cells.size() >= 2
        && cells.get(0).length() < 40
        && Mentions.namesDay(cells.get(0))
        && cells.get(1).matches("(?is).*(\\d|closed).*")) {
      String text = String.join(" ", cells);
      findings.add(Trust.LABEL, ClaimField.SCHEDULE, text, text);
    }
  }
}
