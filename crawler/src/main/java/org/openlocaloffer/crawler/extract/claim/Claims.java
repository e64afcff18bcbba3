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
    Reading reading = Reading.of(page, url, main);
    Findings findings = new Findings();
    FINDERS.forEach(finder -> finder.find(reading, findings));
    return findings.list();
  }
}
