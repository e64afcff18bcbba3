package org.openlocaloffer.crawler.feed.openreferral;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.kind.Facts;

/** Tells what a service costs. */
final class Costs {
  private Costs() {}

  static Facts of(Part service, LocalDate today) {
    Facts facts = new Facts();
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
    return facts;
  }

  /** "Carers: free", "Under 18s: £3.50 per session". */
  private static String words(Part option) {
    BigDecimal amount = option.number("amount");
    String money = amount == null ? "" : Facts.price(amount, option.text("currency"));
    String price =
        Stream.of(money, option.text("amount_description"))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return Stream.of(option.text("option"), price)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(": "));
  }
}
