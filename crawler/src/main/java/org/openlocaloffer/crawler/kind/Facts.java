package org.openlocaloffer.crawler.kind;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.contracts.time.Times;
import org.openlocaloffer.crawler.extract.claim.FeedField;

/**
 * What a source says of one entry in fields of its own, and lines that people should read beside
 * its description. Blank values are none. For one thread.
 */
public final class Facts {
  /** In characters. */
  private static final int LONGEST_LINE = 1_000;

  private final List<FeedField> fields = new ArrayList<>();
  private final StringBuilder lines = new StringBuilder();

  /**
   * @param field one of {@link ClaimField}
   * @param value may be null
   */
  public Facts claim(String field, String value) {
    return claim(field, value, List.of());
  }

  private Facts claim(String field, String value, List<Times> times) {
    if (value != null && !value.isBlank()) {
      fields.add(new FeedField(field, value.strip(), times));
    }
    return this;
  }

  /** What people should read beside the description, such as "Where: the library". */
  public Facts line(String label, String value) {
    if (value != null && !value.isBlank()) {
      String shown = value.length() <= LONGEST_LINE ? value : value.substring(0, LONGEST_LINE);
      lines.append("<p>").append(Entities.escape(label + ": " + shown.strip())).append("</p>");
    }
    return this;
  }

  /**
   * When it is, in words that people read as well.
   *
   * @param times what the words say; empty where only the words are known
   */
  public Facts schedule(String words, List<Times> times) {
    return claim(ClaimField.SCHEDULE, words, times).line("When", words);
  }

  /** A date, or the dates of a series by its rule. */
  public Facts event(String name, Times times) {
    return claim(ClaimField.EVENT, name, List.of(times));
  }

  /** From the place's name to its postcode; a part that another holds already is left out. */
  public Facts address(String... parts) {
    Set<String> kept = new LinkedHashSet<>();
    Stream.of(parts)
        .map(part -> part == null ? "" : part.strip())
        .filter(part -> !part.isEmpty() && kept.stream().noneMatch(other -> holds(other, part)))
        .forEach(kept::add);
    return claim(ClaimField.ADDRESS, String.join(", ", kept));
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
    return claim(ClaimField.COST, range ? from + " to " + price(highest, currency) : from);
  }

  /**
   * "£3.50", "5 EUR", "Free".
   *
   * @param currency ISO 4217; pounds where it is empty
   */
  public static String price(BigDecimal amount, String currency) {
    if (amount.signum() == 0) {
      return "Free";
    }
    boolean whole = amount.stripTrailingZeros().scale() <= 0;
    String plain = amount.setScale(whole ? 0 : 2, RoundingMode.HALF_UP).toPlainString();
    return currency.isEmpty() || currency.equalsIgnoreCase("GBP")
        ? "£" + plain
        : plain + " " + currency;
  }

  /** Takes over what another part of the document says. */
  public Facts with(Facts more) {
    fields.addAll(more.fields);
    lines.append(more.lines);
    return this;
  }

  List<FeedField> fields() {
    return List.copyOf(fields);
  }

  /** As HTML. */
  String lines() {
    return lines.toString();
  }
}
