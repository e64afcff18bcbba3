package org.openlocaloffer.benchmarks.town;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How politely the crawler crawled, by the town's own ledger.
 *
 * @param violations requests that robots.txt forbids
 * @param mostAtOnce requests to one host under way at one time; the host of the traps left out,
 *     whose dripping answers go on after the crawler has hung up
 * @param privateHits requests to what only the machine itself may see
 */
public record TownPoliteness(int violations, int mostAtOnce, int privateHits) {
  static TownPoliteness of(JsonNode ledger) {
    int violations = 0;
    int mostAtOnce = 0;
    for (var entry : ledger.properties()) {
      JsonNode host = entry.getValue();
      for (JsonNode count : host.get("disallowed")) {
        violations += count.asInt();
      }
      if (!entry.getKey().equals("traps")) {
        mostAtOnce = Math.max(mostAtOnce, host.get("mostAtOnce").asInt());
      }
    }
    return new TownPoliteness(
        violations, mostAtOnce, ledger.at("/localhost/requests/~1inside").asInt());
  }
}
