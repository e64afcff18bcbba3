package org.openlocaloffer.crawler.feed;

import org.openlocaloffer.crawler.extract.Extraction;
import org.openlocaloffer.crawler.extract.Extractor;
import org.openlocaloffer.crawler.extract.Fragment;
import org.openlocaloffer.crawler.kind.Entry;

/** Reads an entry's text as a page's is read. Safe for use by many threads. */
public final class EntryReader {
  private final Extractor extractor;

  public EntryReader(Extractor extractor) {
    this.extractor = extractor;
  }

  public Entry read(Fragment fragment, boolean cancelled) {
    Extraction found = extractor.extract(fragment);
    return new Entry(
        fragment.url().toString(),
        cancelled,
        found.title(),
        found.text(),
        found.snapshotHtml(),
        found.language(),
        found.claims());
  }
}
