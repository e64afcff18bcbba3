package org.openlocaloffer.directory.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.openlocaloffer.directory.site.Terms;
import org.openlocaloffer.sitekit.component.Choice;
import org.openlocaloffer.sitekit.component.PageLink;

/** What the results page shows: counts, filters and links, each link the address of a search. */
final class SearchPage {
  /** Choices shown before "more". */
  static final int FEW = 6;

  private final Search search;
  private final Results results;
  private final Terms terms;

  SearchPage(Search search, Results results, Terms terms) {
    this.search = search;
    this.results = results;
    this.terms = terms;
  }

  /**
   * @param name with its parameter's value in words
   * @param href with it, or without it where it is picked
   */
  record Pick(String id, String name, long count, boolean picked, String href) {}

  /** The choices of one group, the likeliest in {@code few}. */
  record Facet(String id, String heading, List<Pick> few, List<Pick> more) {}

  /** A hidden field that keeps a pick while the words change. */
  record Kept(String name, String value) {}

  public Search search() {
    return search;
  }

  public Results results() {
    return results;
  }

  /** Before the site's name, in the window's title. */
  public String title() {
    return search.text().isEmpty() ? "Find help" : search.text() + " – search";
  }

  /** The number of this page's first listing, from 1. */
  public int first() {
    return (search.page() - 1) * search.size() + 1;
  }

  /** "Nothing found", "1 result", "1,204 results". */
  public String count() {
    if (results.total() == 0) {
      return results.indexed() ? "Nothing found" : "Nothing here yet";
    }
    return "%,d %s".formatted(results.total(), results.total() == 1 ? "result" : "results");
  }

  public boolean pastTheEnd() {
    return results.total() > 0 && results.hits().isEmpty();
  }

  public String firstPage() {
    return SearchUrl.of(search.onPage(1));
  }

  public List<Facet> facets() {
    return Arrays.stream(Group.values())
        .map(this::facet)
        .filter(facet -> !facet.few().isEmpty())
        .toList();
  }

  private Facet facet(Group group) {
    List<Pick> choices =
        results.facets().getOrDefault(group, List.of()).stream()
            .filter(count -> !search.picked(group).contains(count.id()))
            .map(count -> choice(group, count.id(), count.count()))
            .toList();
    int few = Math.min(FEW, choices.size());
    return new Facet(
        group.parameter(),
        // A second pick of one group adds to the first: say so before it is followed.
        search.picked(group).isEmpty() ? group.heading() : group.heading() + ", or also",
        choices.subList(0, few),
        choices.subList(few, choices.size()));
  }

  /** What is picked, each with the address that drops it. */
  public List<Pick> picks() {
    Stream<Pick> ids =
        Arrays.stream(Group.values())
            .flatMap(group -> search.picked(group).stream().map(id -> choice(group, id, 0)));
    Stream<Pick> time =
        Stream.ofNullable(search.when())
            .map(w -> new Pick(w.word(), w.text(), 0, true, SearchUrl.of(search.atAnyTime())));
    return Stream.concat(ids, time).toList();
  }

  private Pick choice(Group group, String id, long count) {
    boolean picked = search.picked(group).contains(id);
    Search then = picked ? search.without(group, id) : search.with(group, id);
    return new Pick(id, group.name(id, terms), count, picked, SearchUrl.of(then));
  }

  /** While the words change, all picks are kept. */
  public List<Kept> kept() {
    return Stream.concat(
            ids(), Stream.ofNullable(search.when()).map(when -> new Kept("when", when.word())))
        .toList();
  }

  /** While the time changes, the words and the other picks are kept. */
  public List<Kept> keptWithoutTime() {
    Stream<Kept> words =
        search.text().isEmpty() ? Stream.empty() : Stream.of(new Kept("q", search.text()));
    return Stream.concat(words, ids()).toList();
  }

  private Stream<Kept> ids() {
    return Arrays.stream(Group.values())
        .flatMap(group -> search.picked(group).stream().map(id -> new Kept(group.parameter(), id)));
  }

  /** The chosen time, as its select sends it; empty for any. */
  public String when() {
    return search.when() == null ? "" : search.when().word();
  }

  /** Each day of the week with its parts. */
  public List<Choice> times() {
    return Stream.concat(
            Stream.of(new Choice("", "Any time")),
            When.all().stream().map(when -> new Choice(when.word(), when.text())))
        .toList();
  }

  public String unfiltered() {
    return SearchUrl.of(search.unfiltered());
  }

  /** Each long word on its own, for when all together found nothing. */
  public List<Pick> broader() {
    List<String> words = List.of(search.text().split(" "));
    if (words.size() < 2) {
      return List.of();
    }
    return words.stream()
        .filter(word -> word.length() > 3 && word.chars().allMatch(Character::isLetter))
        .distinct()
        .limit(4)
        .map(word -> new Pick(word, word, 0, false, SearchUrl.of(onlyFor(word))))
        .toList();
  }

  private Search onlyFor(String word) {
    return Search.words(word, search.size());
  }

  public String previous() {
    return search.page() > 1 ? SearchUrl.of(search.onPage(search.page() - 1)) : null;
  }

  public String next() {
    return search.page() < lastPage() ? SearchUrl.of(search.onPage(search.page() + 1)) : null;
  }

  public boolean paged() {
    return lastPage() > 1;
  }

  /** The first, the last, and those around this one, with gaps between. */
  public List<PageLink> pages() {
    List<PageLink> links = new ArrayList<>();
    int before = 0;
    for (int page :
        Stream.of(1, search.page() - 1, search.page(), search.page() + 1, lastPage())
            .filter(number -> number >= 1 && number <= lastPage())
            .sorted()
            .distinct()
            .toList()) {
      if (page > before + 1) {
        links.add(PageLink.GAP);
      }
      links.add(new PageLink(page, SearchUrl.of(search.onPage(page)), page == search.page()));
      before = page;
    }
    return links;
  }

  private int lastPage() {
    return results.lastPage(search.size());
  }
}
