package org.openlocaloffer.crawler.social.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.extract.claim.FeedField;

/** What a source says in fields of its own, in the shape of claims. Blank values are none. */
public final class Facts {
  private final List<FeedField> fields = new ArrayList<>();

  /**
   * @param field one of {@link ClaimField}
   */
  public Facts add(String field, String value) {
    if (value != null && !value.isBlank()) {
      fields.add(new FeedField(field, value.strip()));
    }
    return this;
  }

  /**
   * @param start ISO date, or date and time; without one there is no event
   * @param end the same; may be empty
   */
  public Facts event(String start, String end, String name) {
    if (isDate(start)) {
      add(ClaimField.EVENT, start + (isDate(end) ? "/" + end : "") + " " + name);
    }
    return this;
  }

  /** From the place's name to its postcode; a part that another holds already is left out. */
  public Facts address(String... parts) {
    Set<String> kept = new LinkedHashSet<>();
    Stream.of(parts)
        .map(part -> part == null ? "" : part.strip())
        .filter(part -> !part.isEmpty() && kept.stream().noneMatch(other -> holds(other, part)))
        .forEach(kept::add);
    return add(ClaimField.ADDRESS, String.join(", ", kept));
  }

  private static boolean holds(String other, String part) {
    return ("," + other.replaceAll("\\s*,\\s*", ",") + ",").contains("," + part + ",");
  }

  /**
   * @param lowest in whole units of the currency
   * @param highest the same where there is one price only
   * @param currency ISO 4217
   */
  public Facts cost(BigDecimal lowest, BigDecimal highest, String currency) {
    if (lowest.signum() < 0) {
      return this;
    }
    String from = price(lowest, currency);
    boolean range = highest.compareTo(lowest) > 0;
    return add(ClaimField.COST, range ? from + " to " + price(highest, currency) : from);
  }

  private static String price(BigDecimal amount, String currency) {
    if (amount.signum() == 0) {
      return "Free";
    }
    boolean whole = amount.stripTrailingZeros().scale() <= 0;
    String plain = amount.setScale(whole ? 0 : 2, RoundingMode.HALF_UP).toPlainString();
    return currency.equals("GBP") ? "£" + plain : plain + " " + currency;
  }

  public List<FeedField> list() {
    return List.copyOf(fields);
  }

  private static boolean isDate(String text) {
    return text != null && text.matches("\\d{4}-\\d\\d-\\d\\d(T\\S+)?");
  }
}
