package org.openlocaloffer.crawler.kind;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.openlocaloffer.crawler.extract.Extractor;

/**
 * Gathers what one document holds: each address once, and a fault for each entry that could not be
 * read, which does not cost the others. For one thread.
 */
public final class Harvest {
  private static final int MOST_ENTRIES = 1_000;
  private static final int MOST_FAULTS = 50;

  /** In characters. */
  private static final int LONGEST_FAULT = 400;

  private final Extractor extractor;
  private final int most;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Set<URI> pages = new LinkedHashSet<>();
  private final Set<URI> lists = new LinkedHashSet<>();
  private final List<String> faults = new ArrayList<>();
  private int moreFaults;
  private int passedOver;

  /** Of 1,000 entries at most. */
  public Harvest(Extractor extractor) {
    this(extractor, MOST_ENTRIES);
  }

  /**
   * @param extractor reads what the entries say
   * @param most entries and pages; what is beyond is passed over
   */
  public Harvest(Extractor extractor, int most) {
    this.extractor = extractor;
    this.most = most;
  }

  /**
   * Reads an entry; of two at one address the first stays.
   *
   * @param what names it in a fault, such as "event 77"; never a person
   * @param item gives null for one that is none of our business
   */
  public void add(String what, Supplier<Draft> item) {
    attempt(what, () -> take(item.get()));
  }

  private void take(Draft draft) {
    if (draft == null || entries.containsKey(draft.url().toString())) {
      return;
    }
    if (isFull()) {
      passedOver++;
    } else {
      entries.put(draft.url().toString(), draft.read(extractor));
    }
  }

  /** Does a part of the reading; where that fails it is a fault, and the rest goes on. */
  public void attempt(String what, Runnable reading) {
    try {
      reading.run();
    } catch (RuntimeException e) {
      String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      fault(what + ": " + why);
    }
  }

  /** How a fault names an entry that people call something. */
  public static String quoted(String name) {
    return name.isBlank() ? "an entry without a name" : '"' + name + '"';
  }

  /** A web page to be read as such. */
  public void page(URI page) {
    if (isFull() && !pages.contains(page)) {
      passedOver++;
    } else {
      pages.add(page);
    }
  }

  private boolean isFull() {
    return entries.size() + pages.size() >= most;
  }

  /** A further document of the same kind. */
  public void list(URI list) {
    lists.add(list);
  }

  public void fault(String fault) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(fault.length() <= LONGEST_FAULT ? fault : fault.substring(0, LONGEST_FAULT));
    } else {
      moreFaults++;
    }
  }

  /** So many entries are not read. */
  public void passOver(int more) {
    passedOver += more;
  }

  /**
   * @param complete whether an entry that is missing has been taken away; where one could not be
   *     read, nobody can tell
   */
  public Contents contents(boolean complete) {
    List<String> all = new ArrayList<>(faults);
    if (moreFaults > 0) {
      all.add("and %,d more".formatted(moreFaults));
    }
    return new Contents(
        List.copyOf(entries.values()),
        List.copyOf(pages),
        List.copyOf(lists),
        complete && faults.isEmpty(),
        all,
        passedOver);
  }
}
