package org.openlocaloffer.directory.search;

import org.springframework.web.util.UriComponentsBuilder;

/** The address of a search: all of its state, and nothing else. */
final class SearchUrl {
  private SearchUrl() {}

  /** A path with a query, percent-encoded. */
  static String of(Search search) {
    UriComponentsBuilder url = UriComponentsBuilder.fromPath("/search");
    if (!search.text().isEmpty()) {
      url.queryParam("q", "{q}");
    }
    for (Group group : Group.values()) {
      if (!search.picked(group).isEmpty()) {
        url.queryParam(group.parameter(), search.picked(group));
      }
    }
    if (search.when() != null) {
      url.queryParam("when", search.when().word());
    }
    if (search.page() > 1) {
      url.queryParam("page", search.page());
    }
    if (search.size() != Search.PAGE_SIZE) {
      url.queryParam("size", search.size());
    }
    // A template value is encoded strictly: '+', '&' and '{' in a query stay what they are.
    return url.encode().buildAndExpand(java.util.Map.of("q", search.text())).toUriString();
  }
}
