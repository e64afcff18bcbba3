package org.openlocaloffer.contracts.candidate;

import java.util.List;
import org.openlocaloffer.contracts.Printable;
import org.openlocaloffer.contracts.Required;
import org.openlocaloffer.contracts.time.Times;

/**
 * One thing that a page says of itself.
 *
 * @param field one of {@link ClaimField}; readers pass over those they do not know
 * @param value normalised where the field has a norm (E.164, "ZZ1 4AB"), else as written
 * @param confidence 0 to 1: how sure the extractor is that the page says so
 * @param snippet up to 200 characters of the page around it; may be null
 * @param extractor what found it
 * @param times of a schedule what its words say, of an event when it is; empty elsewhere
 */
public record Claim(
    String field,
    String value,
    double confidence,
    String snippet,
    Extractor extractor,
    List<Times> times) {
  public Claim {
    field = Required.text(field, "claims.field");
    value = Required.text(Printable.of(value), "claims.value");
    snippet = Printable.of(snippet);
    Required.present(extractor, "claims.extractor");
    times = Required.list(times);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("claims.confidence is not between 0 and 1: " + confidence);
    }
  }

  /** One that says nothing of times. */
  public Claim(String field, String value, double confidence, String snippet, Extractor extractor) {
    this(field, value, confidence, snippet, extractor, null);
  }
}
