package org.openlocaloffer.crawler.kind;

import java.net.URI;
import java.util.List;
import org.openlocaloffer.contracts.Required;

/**
 * What a document of a source holds.
 *
 * @param entries that make candidates by themselves
 * @param pages web pages that say more, to be read as pages where they are in the source's scope
 * @param lists further documents of the same kind, such as the next page of a list
 * @param complete whether an entry that is missing here has been taken away; not so where a feed
 *     shows only its newest
 * @param faults one for each entry that could not be read, for an operator
 * @param passedOver how many entries there are beyond those that are read; where there are any, it
 *     is not complete
 */
public record Contents(
    List<Entry> entries,
    List<URI> pages,
    List<URI> lists,
    boolean complete,
    List<String> faults,
    int passedOver) {
  public Contents {
    entries = Required.list(entries);
    pages = Required.list(pages);
    lists = Required.list(lists);
    faults = Required.list(faults);
    complete = complete && passedOver == 0;
  }

  /** Of a document that is read to its end. */
  public Contents(
      List<Entry> entries,
      List<URI> pages,
      List<URI> lists,
      boolean complete,
      List<String> faults) {
    this(entries, pages, lists, complete, faults, 0);
  }

  /** The same with so many entries at most. */
  public Contents first(int most) {
    return entries.size() <= most
        ? this
        : new Contents(
            entries.subList(0, most),
            pages,
            lists,
            complete,
            faults,
            passedOver + entries.size() - most);
  }
}
