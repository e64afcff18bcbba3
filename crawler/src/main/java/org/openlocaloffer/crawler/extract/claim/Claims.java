package org.openlocaloffer.crawler.extract.claim;

import java.net.URI;
import java.util.List;
import org.jsoup.nodes.Document;
import org.openlocaloffer.contracts.candidate.Claim;
import org.openlocaloffer.crawler.extract.text.MainText;

/** All that a page claims. */
public final class Claims {
  /** The more a finder is to be trusted, the earlier it comes. */
  private static final List<Finder> FINDERS =
      List.of(
          new SchemaClaims(),
          new ContactLinks(),
          new LabelledText(),
          new OpeningTable(),
          new PageNames(),
          new PostalAddresses(),
          new Patterns());

  private Claims() {}

  /**
   * @param url of the page, to tell its own site from others
   * @return the surest first
   */
  public static List<Claim> in(Document page, URI url, MainText main) {
    return found(Reading.of(page, url, main), new Findings());
  }

  /** The same where a feed says some of it in fields of its own. */
  public static List<Claim> in(Document page, URI url, MainText main, List<FeedField> fields) {
    Findings findings = new Findings();
    FeedClaims feed = new FeedClaims(findings);
    fields.forEach(feed::tell);
    return found(Reading.of(page, url, main), findings);
  }

  private static List<Claim> found(Reading reading, Findings findings) {
    FINDERS.forEach(finder -> finder.find(reading, findings));
    return findings.list();
  }
}
