package org.openlocaloffer.crawler.frontier.source;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.crawler.frontier.address.AddressScope;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.source.SourceTable.Versioned;

/**
 * The sources that leases belong to, read again only when a lease names a newer revision. Safe for
 * many threads.
 */
public final class Definitions {
  /** A source and its scope. */
  public record Definition(Source source, AddressScope scope) {}

  private record Entry(long revision, Definition definition) {}

  private final SourceTable sources;
  private final ConcurrentMap<String, Entry> known = new ConcurrentHashMap<>();

  public Definitions(SourceTable sources) {
    this.sources = sources;
  }

  /** Empty where the source was removed since the lease was given. */
  public Optional<Definition> of(Lease lease) {
    Entry entry = known.get(lease.sourceId());
    if (entry == null || entry.revision < lease.revision()) {
      entry = sources.get(lease.sourceId()).map(Definitions::entry).orElse(null);
      if (entry == null) {
        known.remove(lease.sourceId());
        return Optional.empty();
      }
      known.put(lease.sourceId(), entry);
    }
    return Optional.of(entry.definition);
  }

  private static Entry entry(Versioned versioned) {
    Source source = versioned.source();
    return new Entry(
        versioned.revision(), new Definition(source, new AddressScope(source.scope())));
  }
}
