package org.openlocaloffer.directory.search;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openlocaloffer.directory.site.Terms;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search as JSON. */
@RestController
class SearchApi {
  private final Searcher searcher;
  private final Terms terms;

  SearchApi(Searcher searcher, Terms terms) {
    this.searcher = searcher;
    this.terms = terms;
  }

  /**
   * @param total of all pages
   * @param facets by parameter name
   */
  record Answer(
      long total, int page, int size, List<Found> listings, Map<String, List<Choice>> facets) {}

  /**
   * @param url the page that the listing came from; null where staff wrote it
   * @param href its page in this directory
   * @param snippet HTML: escaped text whose only elements are {@code mark}
   */
  record Found(
      String id,
      String kind,
      String name,
      String url,
      String href,
      String summary,
      String snippet,
      String organisation,
      List<String> categories,
      List<String> needs,
      Instant checkedAt) {}

  /**
   * @param id to pass as the parameter
   * @param count of listings
   */
  record Choice(String id, String name, long count) {}

  /**
   * Several of one parameter widen, different parameters narrow. Pages count from 1.
   *
   * @param when a day, such as saturday, or a part of one, such as saturday-morning, of the coming
   *     week
   */
  @GetMapping("/api/v1/search")
  Answer search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") List<String> category,
      @RequestParam(defaultValue = "") List<String> need,
      @RequestParam(defaultValue = "") List<String> kind,
      @RequestParam(defaultValue = "") String when,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "20") int size) {
    Search search =
        SearchParameters.ofScript(
            new Search(q, category, need, kind, SearchParameters.when(when), page, size));
    Results results = searcher.find(search);
    return new Answer(
        results.total(),
        page,
        size,
        results.hits().stream().map(SearchApi::found).toList(),
        facets(results));
  }

  private static Found found(Hit hit) {
    return new Found(
        hit.id(),
        hit.kind(),
        hit.name(),
        hit.url(),
        hit.href(),
        hit.summary(),
        hit.snippet().html(),
        hit.organisation(),
        hit.categories(),
        hit.needs(),
        hit.checkedAt());
  }

  private Map<String, List<Choice>> facets(Results results) {
    Map<String, List<Choice>> facets = new LinkedHashMap<>();
    for (Group group : Group.values()) {
      facets.put(
          group.parameter(),
          results.facets().getOrDefault(group, List.of()).stream()
              .map(count -> new Choice(count.id(), group.name(count.id(), terms), count.count()))
              .toList());
    }
    return facets;
  }
}
