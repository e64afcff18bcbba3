package org.openlocaloffer.crawler.candidate;

import java.util.List;
import org.openlocaloffer.crawler.extract.Extraction;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Parts;

/**
 * The hashes by which a page's content is recognised.
 *
 * @param textHash of title and text alone: one text is one page, though each address of it may name
 *     itself in its claims
 * @param hash of all that is published
 */
record Content(String textHash, String hash, Parts parts) {
  static Content of(Extraction page) {
    String textHash = ContentHash.of(page.title(), page.text());
    return new Content(
        textHash,
        ContentHash.of(textHash, page.claims()),
        ContentParts.of(page.title(), page.text(), page.claims()));
  }

  /** Whether this is what was last sent. */
  boolean isThatOf(Lease lease) {
    return hash.equals(lease.contentHash());
  }

  /** The parts that have changed; empty where nothing was sent before, or nobody knows what. */
  List<String> changedSince(Lease lease) {
    return lease.contentHash() == null || lease.parts() == null
        ? List.of()
        : parts.changedSince(lease.parts());
  }
}
