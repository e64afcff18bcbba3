package org.openlocaloffer.crawler.feed.openreferral;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.feed.Facts;

/** What a service costs. */
final class Costs {
  private Costs() {}

  static void tell(Part service, LocalDate today, Facts facts) {
    Stream<String> options =
        service.parts("cost_options").stream()
            .filter(option -> !Schedules.isOver(option, today))
            .map(Costs::words);
    Stream<String> free = service.says("free") ? Stream.of("Free") : Stream.empty();
    Stream.of(Stream.of(service.text("fees", "fees_description")), free, options)
        .flatMap(s -> s)
        .filter(words -> !words.isEmpty())
        .distinct()
        .forEach(words -> facts.claim(ClaimField.COST, words).line("Cost", words));
  }

  /** "Carers: free", "Under 18s: £3.50 per session". */
  private static String words(Part option) {
    BigDecimal amount = option.number("amount");
    String money = amount == null ? "" : money(amount, option.text("currency"));
    String price =
        Stream.of(money, option.text("amount_description"))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return Stream.of(option.text("option"), price)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(": "));
  }

  private static String money(BigDecimal amount, String currency) {
    if (amount.signum() == 0) {
      return "Free";
    }
    BigDecimal whole = amount.stripTrailingZeros();
    String shown =
        whole.scale() <= 0
            ? whole.toPlainString()
            : amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    return currency.isEmpty() || currency.equalsIgnoreCase("GBP")
        ? "£" + shown
        : shown + " " + currency;
  }
}
