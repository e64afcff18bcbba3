package org.openlocaloffer.moderation.proposal;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;

/** A piece of a page, and how much it tells of what the page is about. */
record Passage(Place place, String text) {
  private static final int MOST_HEADINGS = 25;

  /** In characters. */
  private static final int LEAD = 300;

  private static final int FURTHEST = 20_000;

  /** Where a piece stands, the most telling first. */
  enum Place {
    /** What the page calls itself. */
    NAME(3),
    HEADING(2),
    /** Behind a label such as "Who it is for". */
    LABELLED(2),
    /** How the page begins, or how it sums itself up. */
    LEAD(2),
    TEXT(1);

    private final double weight;

    Place(double weight) {
      this.weight = weight;
    }

    double weight() {
      return weight;
    }
  }

  /** What the page says, by where it says it. */
  static List<Passage> of(PageWords page) {
    List<Passage> passages = new ArrayList<>();
    add(passages, Place.NAME, page.name());
    add(passages, Place.LEAD, page.summary());
    if (page.snapshot() != null) {
      Jsoup.parseBodyFragment(page.snapshot()).select("h2, h3, h4, h5, h6").stream()
          .limit(MOST_HEADINGS)
          .forEach(heading -> add(passages, Place.HEADING, heading.text()));
    }
    add(passages, Place.LABELLED, page.what());
    add(passages, Place.LABELLED, page.who());
    int read = 0;
    for (String line : page.text().lines().toList()) {
      if (read < FURTHEST) {
        add(passages, read < LEAD ? Place.LEAD : Place.TEXT, line);
      }
      read += line.length();
    }
    return passages;
  }

  private static void add(List<Passage> passages, Place place, String text) {
    if (text != null && !text.isBlank()) {
      passages.add(new Passage(place, text));
    }
  }
}
