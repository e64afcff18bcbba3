package org.openlocaloffer.crawler.candidate;

import org.openlocaloffer.crawler.fetch.Fetched;
import org.openlocaloffer.crawler.frontier.Revisit;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.source.Definition;

/** A lease, what came of fetching it, and the source that it belongs to. */
record Visit(Lease lease, Fetched fetched, byte[] body, Definition definition) {
  /** How often the page has been looked at so far. */
  Revisit revisit() {
    return Revisit.of(definition.source().budget(), lease.revisit());
  }

  /** Whether a list was asked for what has changed in it, and not for all of it. */
  boolean asksForChanges() {
    return definition.changes(lease).isPresent();
  }
}
