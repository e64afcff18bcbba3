package org.openlocaloffer.crawler.extract.finding;

/**
 * How a claim was found, and so how sure we are that the page says it: the one order of trust, the
 * surest first.
 */
public enum Trust {
  JSON_LD(0.95, "json-ld"),
  MICRODATA(0.9, "microdata"),
  /** A field of a feed or of an account. */
  FEED(0.88, "feed"),
  /** {@code tel:}, {@code mailto:}, or a link to an account. */
  LINK(0.85, "link"),
  META(0.75, "meta"),
  LABEL(0.75, "labelled-text"),
  /** Several of the taxonomy's words, or one in a name. */
  TOPIC(0.65, "taxonomy-words"),
  PATTERN(0.6, "pattern"),
  /** Few of the taxonomy's words, all the same enough to ask a person. */
  HINT(0.5, "taxonomy-words");

  final double confidence;
  final String extractor;

  Trust(double confidence, String extractor) {
    this.confidence = confidence;
    this.extractor = extractor;
  }

  /** As claims name it. */
  public String extractor() {
    return extractor;
  }
}
