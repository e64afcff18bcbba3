package org.openlocaloffer.crawler.feed.openreferral;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.kind.Facts;

/** Tells where a service is, and how accessible it is there. */
final class Places {
  private static final int MOST = 10;

  private Places() {}

  static Facts of(Part service) {
    Facts facts = new Facts();
    List<Part> places =
        Stream.concat(
                service.parts("service_at_locations").stream().map(at -> at.part("location")),
                service.parts("locations").stream())
            .limit(MOST)
            .toList();
    places.stream()
        .flatMap(place -> addresses(place).stream().map(address -> line(place, address)))
        .filter(line -> !line.isEmpty())
        .distinct()
        .forEach(line -> facts.claim(ClaimField.ADDRESS, line).line("Where", line));
    if (places.stream().anyMatch(place -> place.text("location_type").equals("virtual"))) {
      facts.line("Where", "online");
    }
    Stream.concat(
            places.stream()
                .flatMap(
                    place ->
                        place
                            .parts(
                                "accessibility",
                                "accessibility_for_disabilities",
                                "accessibilities")
                            .stream())
                .flatMap(
                    each ->
                        Stream.of(
                            each.text("description", "accessibility", "name", "label"),
                            each.text("details"))),
            Stream.of(service.text("accessibility")))
        .filter(text -> !text.isEmpty())
        .distinct()
        .limit(MOST)
        .forEach(text -> facts.claim(ClaimField.ACCESSIBILITY, text).line("Accessibility", text));
    return facts;
  }

  /** Where to write to only where there is nowhere to go to. */
  private static List<Part> addresses(Part place) {
    List<Part> all = place.parts("addresses", "physical_addresses");
    List<Part> physical =
        all.stream().filter(address -> !address.text("address_type").equals("postal")).toList();
    if (!physical.isEmpty()) {
      return physical;
    }
    List<Part> postal = all.isEmpty() ? place.parts("postal_addresses") : all;
    return postal.isEmpty() ? List.of(place) : postal;
  }

  /** Without the person for whose attention it is; a masked address is no more than its town. */
  private static String line(Part place, Part address) {
    boolean masked = place.says("mask_exact_address");
    Stream<String> parts =
        masked
            ? Stream.of(address.text("city"))
            : Stream.of(
                place.text("name"),
                address.text("address_1"),
                address.text("address_2"),
                address.text("city"),
                address.text("region"),
                address.text("state_province"),
                address.text("postal_code"));
    List<String> said = parts.filter(part -> !part.isEmpty()).distinct().toList();
    boolean nameAlone = said.size() == 1 && said.get(0).equals(place.text("name"));
    return nameAlone ? "" : said.stream().collect(Collectors.joining(", "));
  }
}
