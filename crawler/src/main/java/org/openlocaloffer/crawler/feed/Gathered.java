package org.openlocaloffer.crawler.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openlocaloffer.crawler.kind.Contents;
import org.openlocaloffer.crawler.kind.Entry;

/**
 * What has been read of a document so far: each address once, and a fault for each entry that could
 * not be read. Of one thread.
 */
public final class Gathered {
  private static final int MOST_FAULTS = 50;

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Set<URI> pages = new LinkedHashSet<>();
  private final Set<URI> lists = new LinkedHashSet<>();
  private final List<String> faults = new ArrayList<>();
  private int moreFaults;
  private int passedOver;

  /** Of two at one address the first stays. */
  public void entry(Entry entry) {
    entries.putIfAbsent(entry.url(), entry);
  }

  /**
   * Does a part of the reading; where that fails it is a fault, and the rest goes on.
   *
   * @param name what people call the entry, for the fault
   */
  public void attempt(String name, Runnable reading) {
    try {
      reading.run();
    } catch (RuntimeException e) {
      fault("%s: %s", name.isBlank() ? "an entry without a name" : '"' + name + '"', said(e));
    }
  }

  public void page(URI page) {
    pages.add(page);
  }

  public void list(URI document) {
    lists.add(document);
  }

  public void fault(String format, Object... arguments) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(format.formatted(arguments));
    } else {
      moreFaults++;
    }
  }

  /** So many entries are not read. */
  public void passOver(int more) {
    passedOver += more;
  }

  public boolean hasFaults() {
    return !faults.isEmpty();
  }

  /** Entries and pages. */
  public int size() {
    return entries.size() + pages.size();
  }

  public Contents contents(boolean complete) {
    List<String> all = new ArrayList<>(faults);
    if (moreFaults > 0) {
      all.add("and %,d more".formatted(moreFaults));
    }
    return new Contents(
        List.copyOf(entries.values()),
        List.copyOf(pages),
        List.copyOf(lists),
        complete,
        all,
        passedOver);
  }

  private static String said(RuntimeException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
