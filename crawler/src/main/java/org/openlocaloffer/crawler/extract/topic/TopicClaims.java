package org.openlocaloffer.crawler.extract.topic;

import java.util.ArrayList;
import java.util.List;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.extract.finding.Finder;
import org.openlocaloffer.crawler.extract.finding.Findings;
import org.openlocaloffer.crawler.extract.finding.Line;
import org.openlocaloffer.crawler.extract.finding.Reading;
import org.openlocaloffer.crawler.extract.finding.Trust;
import org.openlocaloffer.crawler.extract.text.ShortText;
import org.openlocaloffer.crawler.extract.topic.Passage.Place;
import org.openlocaloffer.crawler.extract.topic.Topics.Topic;

/** Needs and categories. Comes after the finders of names, summaries and labelled text. */
public final class TopicClaims implements Finder {
  private static final int MOST_HEADINGS = 25;
  private static final int LONGEST_HEADING = 120;

  /** In characters. */
  private static final int LEAD = 300;

  private static final int FURTHEST = 20_000;

  private final Topics topics;

  public TopicClaims(Topics topics) {
    this.topics = topics;
  }

  @Override
  public void find(Reading page, Findings findings) {
    if (topics.none()) {
      return;
    }
    List<Passage> passages = passages(page, findings);
    topics.needs(passages).forEach(topic -> add(ClaimField.NEED, topic, findings));
    topics.categories(passages).forEach(topic -> add(ClaimField.CATEGORY, topic, findings));
  }

  private static void add(String field, Topic topic, Findings findings) {
    findings.add(topic.certain() ? Trust.TOPIC : Trust.HINT, field, topic.id(), topic.snippet());
  }

  private static List<Passage> passages(Reading page, Findings findings) {
    List<Passage> passages = new ArrayList<>();
    passages.add(Passage.of(Place.NAME, findings.best(ClaimField.NAME)));
    passages.add(Passage.of(Place.LEAD, findings.best(ClaimField.SUMMARY)));
    page.marks().headings().stream()
        .filter(heading -> !heading.normalName().equals("h1"))
        .limit(MOST_HEADINGS)
        .forEach(h -> passages.add(Passage.of(Place.HEADING, ShortText.of(h, LONGEST_HEADING))));
    for (String field : List.of(ClaimField.WHAT, ClaimField.WHO)) {
      findings.values(field).forEach(text -> passages.add(Passage.of(Place.LABELLED, text)));
    }
    int read = 0;
    for (Line line : page.lines()) {
      if (read < FURTHEST) {
        passages.add(new Passage(read < LEAD ? Place.LEAD : Place.TEXT, line.text(), line.words()));
      }
      read += line.text().length();
    }
    return passages;
  }
}
