package org.openlocaloffer.crawler.source;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.crawler.frontier.FrontierUnavailable;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.kind.Kind;
import org.openlocaloffer.crawler.source.SourceTable.Versioned;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each lease the definition of its source. Which sources are still fetched is looked up once
 * a second for all together; a definition is read again only when its source has changed. Safe for
 * use by many threads.
 */
public final class Definitions {
  private static final Logger LOG = LoggerFactory.getLogger(Definitions.class);

  /** Nanoseconds that a pause or a removal may go unheard. */
  private static final long HEARD_WITHIN = 1_000_000_000L;

  private record Entry(long revision, Definition definition) {}

  /** Revisions by id, and when they were asked for. */
  private record Wanted(Map<String, Long> revisions, long at) {}

  private final SourceTable sources;
  private final Function<SourceKind, Optional<Kind>> kinds;
  private final ConcurrentMap<String, Entry> known = new ConcurrentHashMap<>();
  private final ReentrantLock asking = new ReentrantLock();
  private volatile Wanted wanted = new Wanted(Map.of(), System.nanoTime() - HEARD_WITHIN);

  /**
   * @param kinds who reads sources of a kind; empty where they are websites
   */
  public Definitions(SourceTable sources, Function<SourceKind, Optional<Kind>> kinds) {
    this.sources = sources;
    this.kinds = kinds;
  }

  /** Empty where the source was removed or paused since the lease was given. */
  public Optional<Definition> of(Lease lease) {
    Long revision = wanted().get(lease.sourceId());
    Entry entry = known.get(lease.sourceId());
    boolean news = revision == null || revision < lease.revision();
    if (news || entry == null || entry.revision < revision) {
      entry = sources.get(lease.sourceId()).map(this::entry).orElse(null);
      if (entry == null) {
        known.remove(lease.sourceId());
        return Optional.empty();
      }
      known.put(lease.sourceId(), entry);
    }
    return Optional.of(entry.definition);
  }

  /** One thread asks; the others go on with what was so a second ago. */
  private Map<String, Long> wanted() {
    if (System.nanoTime() - wanted.at >= HEARD_WITHIN && asking.tryLock()) {
      try {
        wanted = new Wanted(sources.revisions(), System.nanoTime());
      } catch (FrontierUnavailable e) {
        LOG.warn("nobody knows whether a source was paused: {}", e.getMessage());
        wanted = new Wanted(wanted.revisions, System.nanoTime());
      } finally {
        asking.unlock();
      }
    }
    return wanted.revisions;
  }

  private Entry entry(Versioned versioned) {
    return new Entry(
        versioned.revision(),
        Definition.of(
            versioned.source(), kinds.apply(versioned.source().kind()), versioned.traps()));
  }
}
