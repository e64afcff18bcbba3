package org.openlocaloffer.crawler.candidate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openlocaloffer.crawler.frontier.Entries.Known;

/** Looks up what is known of a list's entries: in the frontier's table, or nothing at all. */
public interface EntryMemory {
  /** As at the first visit. */
  EntryMemory NOTHING = (sourceId, list, urls) -> new Known(Map.of(), Set.of(), List.of());

  /**
   * @param list the document's address
   * @param urls of the entries that it holds now
   */
  Known of(String sourceId, String list, List<String> urls);
}
