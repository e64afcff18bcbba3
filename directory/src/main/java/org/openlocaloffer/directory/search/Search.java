package org.openlocaloffer.directory.search;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is asked of the index.
 *
 * @param text plain words; empty for everything
 * @param categories term ids, any of which will do; the same for needs and kinds
 * @param when null for any time
 * @param page from 1 to {@link #LAST_PAGE}
 * @param size listings a page, 1 to 100
 */
record Search(
    String text,
    List<String> categories,
    List<String> needs,
    List<String> kinds,
    When when,
    int page,
    int size) {
  /** Nobody reads further; a deeper page costs Solr more than it is worth. */
  static final int LAST_PAGE = 100;

  static final int PAGE_SIZE = 10;

  Search {
    text = PlainText.of(text);
    categories = List.copyOf(categories);
    needs = List.copyOf(needs);
    kinds = List.copyOf(kinds);
  }

  /** The first page of what the words find. */
  static Search words(String text, int size) {
    return new Search(text, List.of(), List.of(), List.of(), null, 1, size);
  }

  public boolean filtered() {
    return !categories.isEmpty() || !needs.isEmpty() || !kinds.isEmpty() || when != null;
  }

  /** The picked ids of one group. */
  public List<String> picked(Group group) {
    return switch (group) {
      case CATEGORY -> categories;
      case NEED -> needs;
      case KIND -> kinds;
    };
  }

  public Search with(Group group, String id) {
    return replace(group, Stream.concat(picked(group).stream(), Stream.of(id)).distinct().toList());
  }

  public Search without(Group group, String id) {
    return replace(group, picked(group).stream().filter(p -> !p.equals(id)).toList());
  }

  public Search atAnyTime() {
    return new Search(text, categories, needs, kinds, null, 1, size);
  }

  public Search unfiltered() {
    return words(text, size);
  }

  public Search onPage(int number) {
    return new Search(text, categories, needs, kinds, when, number, size);
  }

  private Search replace(Group group, List<String> ids) {
    return new Search(
        text,
        group == Group.CATEGORY ? ids : categories,
        group == Group.NEED ? ids : needs,
        group == Group.KIND ? ids : kinds,
        when,
        1,
        size);
  }
}
