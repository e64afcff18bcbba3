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
 */
public record Contents(
    List<Entry> entries, List<URI> pages, List<URI> lists, boolean complete, List<String> faults) {
  public Contents {
    entries = Required.list(entries);
    pages = Required.list(pages);
    lists = Required.list(lists);
    faults = Required.list(faults);
  }
}
