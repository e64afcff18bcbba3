package org.openlocaloffer.crawler.frontier.source;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.source.SourceTable.Versioned;
import org.openlocaloffer.crawler.kind.Kind;

/**
 * The sources that leases belong to, read again only when a lease names a newer revision. Safe for
 * many threads.
 */
public final class Definitions {
  private record Entry(long revision, Definition definition) {}

  private final SourceTable sources;
  private final Function<SourceKind, Optional<Kind>> kinds;
  private final ConcurrentMap<String, Entry> known = new ConcurrentHashMap<>();

  /**
   * @param kinds who reads sources of a kind; empty where they are websites
   */
  public Definitions(SourceTable sources, Function<SourceKind, Optional<Kind>> kinds) {
    this.sources = sources;
    this.kinds = kinds;
  }

  /** Empty where the source was removed since the lease was given. */
  public Optional<Definition> of(Lease lease) {
    Entry entry = known.get(lease.sourceId());
    if (entry == null || entry.revision < lease.revision()) {
      entry = sources.get(lease.sourceId()).map(this::entry).orElse(null);
      if (entry == null) {
        known.remove(lease.sourceId());
        return Optional.empty();
      }
      known.put(lease.sourceId(), entry);
    }
    return Optional.of(entry.definition);
  }

  private Entry entry(Versioned versioned) {
    return new Entry(
        versioned.revision(),
        Definition.of(versioned.source(), kinds.apply(versioned.source().kind())));
  }
}
