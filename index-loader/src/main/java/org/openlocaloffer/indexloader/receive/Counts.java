package org.openlocaloffer.indexloader.receive;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What has become of the messages since the process began. */
final class Counts {
  final Counter put;
  final Counter removed;
  final Counter malformed;
  final Counter refused;
  final Counter retries;

  Counts(MeterRegistry registry) {
    put = messages(registry, "put");
    removed = messages(registry, "removed");
    malformed = messages(registry, "malformed");
    refused = messages(registry, "refused");
    retries = registry.counter("olo.loader.retries");
  }

  @Override
  public String toString() {
    return "%.0f put, %.0f removed, %.0f malformed, %.0f refused by Solr"
        .formatted(put.count(), removed.count(), malformed.count(), refused.count());
  }

  private static Counter messages(MeterRegistry registry, String outcome) {
    return registry.counter("olo.loader.messages", "outcome", outcome);
  }
}
