package org.openlocaloffer.crawler.social.entry;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.openlocaloffer.crawler.extract.Extractor;
import org.openlocaloffer.crawler.kind.Contents;
import org.openlocaloffer.crawler.kind.Entry;

/** Gathers what one document holds; a broken item is a fault and does not cost the others. */
public final class Harvest {
  private static final int MOST_ENTRIES = 1000;
  private static final int MOST_FAULTS = 20;

  /** In characters. */
  private static final int LONGEST_FAULT = 200;

  private final Extractor extractor;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Set<URI> pages = new LinkedHashSet<>();
  private final Set<URI> lists = new LinkedHashSet<>();
  private final List<String> faults = new ArrayList<>();
  private int passedOver;

  /**
   * @param extractor reads what the items say
   */
  public Harvest(Extractor extractor) {
    this.extractor = extractor;
  }

  /**
   * @param what names the item in a fault, such as "event 77"; never a person
   * @param item null for one that is none of our business
   */
  public void add(String what, Supplier<Draft> item) {
    try {
      Draft draft = item.get();
      if (draft == null || entries.containsKey(draft.url())) {
        return;
      }
      if (entries.size() == MOST_ENTRIES) {
        passedOver++;
      } else {
        entries.put(draft.url(), draft.read(extractor));
      }
    } catch (IllegalArgumentException e) {
      fault(what + ": " + e.getMessage());
    }
  }

  /** A web page to be read as such. */
  public void page(URI page) {
    pages.add(page);
  }

  /** A further document of the same kind. */
  public void list(URI list) {
    lists.add(list);
  }

  public void fault(String fault) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(fault.length() <= LONGEST_FAULT ? fault : fault.substring(0, LONGEST_FAULT));
    }
  }

  /**
   * @param complete whether an entry that is missing has been taken away; where an item could not
   *     be read, nobody can tell
   */
  public Contents contents(boolean complete) {
    return new Contents(
        List.copyOf(entries.values()),
        List.copyOf(pages),
        List.copyOf(lists),
        complete && faults.isEmpty(),
        faults,
        passedOver);
  }
}
