package org.openlocaloffer.crawler.extract.claim;

import java.util.List;
import org.openlocaloffer.contracts.candidate.Claim;
import org.openlocaloffer.contracts.config.CoreOffer;

/** Finds all that a page or an entry of a feed claims. */
public final class Claims {
  /** The more a finder is to be trusted, the earlier it comes; some build on those before. */
  private final List<Finder> finders;

  public Claims(CoreOffer offer) {
    finders =
        List.of(
            new SchemaClaims(),
            new ContactLinks(),
            new LabelledText(),
            new OpeningTable(),
            new PageNames(),
            new Summaries(),
            new PostalAddresses(),
            new Patterns(),
            new Answers(),
            new FaqClaims(new Questions(offer)));
  }

  /**
   * @param fields what a feed says of it in fields of its own; none for a page
   * @return the surest first
   */
  public List<Claim> in(Reading reading, List<FeedField> fields) {
    Findings findings = new Findings();
    FeedClaims feed = new FeedClaims(findings);
    fields.forEach(feed::tell);
    finders.forEach(finder -> finder.find(reading, findings));
    return findings.list();
  }
}
