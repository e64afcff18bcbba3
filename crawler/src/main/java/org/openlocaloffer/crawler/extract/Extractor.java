package org.openlocaloffer.crawler.extract;

import java.time.Clock;
import java.util.List;
import org.jsoup.nodes.Document;
import org.openlocaloffer.contracts.config.CoreOffer;
import org.openlocaloffer.crawler.extract.claim.Claims;
import org.openlocaloffer.crawler.extract.claim.Reading;
import org.openlocaloffer.crawler.extract.html.MainText;
import org.openlocaloffer.crawler.extract.html.Markup;
import org.openlocaloffer.crawler.extract.html.PageElements;

/**
 * Reads pages and entries of feeds. Safe for use by many threads; keeps nothing of what it read.
 */
public final class Extractor {
  private final Claims claims;
  private final String agent;
  private final Clock clock;

  /** For what is no school's page; as {@code OpenLocalOffer}, today. */
  public Extractor() {
    this(CoreOffer.NONE, "OpenLocalOffer", Clock.systemUTC());
  }

  /**
   * Expensive to make: make one for each bolt and keep it.
   *
   * @param offer the questions that a school's page should answer
   * @param agent our product token, by which a page may speak to us
   */
  public Extractor(CoreOffer offer, String agent, Clock clock) {
    this.claims = new Claims(offer);
    this.agent = agent;
    this.clock = clock;
  }

  /**
   * Never fails on account of what the page holds: the worst page gives an empty text and no
   * claims.
   */
  public Extraction extract(Page page) {
    Document document = Markup.page(Decoding.of(page), page.url());
    MainText main = MainText.of(document);
    PageElements marks = PageElements.of(document, main);
    Reading reading = Reading.of(document, page.url(), main, marks);
    Addresses addresses = Addresses.of(document);
    Head head = new Head(document, marks, page.url());
    RobotsDirectives directives = head.directives(agent, clock.instant());
    return new Extraction(
        head.title(),
        reading.text(),
        head.language(),
        Snapshot.of(main, addresses),
        main.linkShare(),
        claims.in(reading, List.of()),
        head.canonical(addresses),
        directives.noindex(),
        directives.nofollow(),
        Links.of(marks, addresses));
  }

  /**
   * The same for a piece without a page: its own title and fields are believed before its text, and
   * it has neither a preferred address nor directives for robots.
   */
  public Extraction extract(Fragment fragment) {
    Document document = Markup.page(fragment.html(), fragment.url());
    MainText main = MainText.of(document);
    PageElements marks = PageElements.of(document, main);
    Reading reading = Reading.of(document, fragment.url(), main, marks);
    Addresses addresses = Addresses.of(document);
    return new Extraction(
        fragment.title(),
        reading.text(),
        Head.normal(fragment.language()),
        Snapshot.of(main, addresses),
        main.linkShare(),
        claims.in(reading, fragment.allFields()),
        null,
        false,
        false,
        Links.of(marks, addresses));
  }
}
