package org.openlocaloffer.crawler.extract.claim;

import org.openlocaloffer.contracts.candidate.Extractor;

/** How a claim was found, and so how sure we are that the page says it; the surest first. */
enum Trust {
  JSON_LD(0.95, Extractor.JSON_LD),
  MICRODATA(0.9, Extractor.MICRODATA),
  /** A field of a feed or of an account. */
  FEED(0.88, Extractor.FEED),
  /** {@code tel:}, {@code mailto:}, or a link to an account. */
  LINK(0.85, Extractor.LINK),
  META(0.75, Extractor.META),
  LABEL(0.75, Extractor.LABELLED_TEXT),
  PATTERN(0.6, Extractor.PATTERN);

  final double confidence;
  final Extractor extractor;

  Trust(double confidence, Extractor extractor) {
    this.confidence = confidence;
    this.extractor = extractor;
  }

  /** As claims name it. */
  public Extractor extractor() {
    return extractor;
  }
}
