package org.openlocaloffer.crawler.extract.claim;

/**
 * How a claim was found, and so how sure we are that the page says it: the one order of trust, the
 * surest first.
 */
enum Trust {
  JSON_LD(0.95, "json-ld"),
  MICRODATA(0.9, "microdata"),
  FEED(0.88, "feed"),
  LINK(0.85, "link"),
  META(0.75, "meta"),
  LABEL(0.75, "labelled-text"),
  PATTERN(0.6, "pattern");

  final double confidence;
  final String extractor;

  Trust(double confidence, String extractor) {
    this.confidence = confidence;
    this.extractor = extractor;
  }
}
