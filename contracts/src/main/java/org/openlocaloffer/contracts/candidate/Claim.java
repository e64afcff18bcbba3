package org.openlocaloffer.contracts.candidate;

import org.openlocaloffer.contracts.Printable;
import org.openlocaloffer.contracts.Required;

/**
 * One thing that a page says of itself.
 *
 * @param field one of {@link ClaimField}; readers pass over those they do not know
 * @param value normalised where the field has a norm (E.164, "ZZ1 4AB"), else as written
 * @param confidence 0 to 1: how sure the extractor is that the page says so
 * @param snippet up to 200 characters of the page around it; may be null
 * @param extractor what found it, such as {@code json-ld} or {@code labelled-text}
 */
public record Claim(
    String field, String value, double confidence, String snippet, String extractor) {
  public Claim {
    field = Required.text(field, "claims.field");
    value = Required.text(Printable.of(value), "claims.value");
    snippet = Printable.of(snippet);
    extractor = Required.text(extractor, "claims.extractor");
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("claims.confidence is not between 0 and 1: " + confidence);
    }
  }
}
