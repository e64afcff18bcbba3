package org.openlocaloffer.directory.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openlocaloffer.directory.index.IndexAway;
import org.openlocaloffer.directory.site.Terms;
import org.openlocaloffer.directory.vocabulary.CurrentVocabulary;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page. It opens while Solr is away too, only without counts. */
@Controller
class HomeController {
  private static final Search EVERYTHING = Search.words("", 1);

  private final Searcher searcher;
  private final CurrentVocabulary vocabulary;
  private final Terms terms;

  HomeController(Searcher searcher, CurrentVocabulary vocabulary, Terms terms) {
    this.searcher = searcher;
    this.vocabulary = vocabulary;
    this.terms = terms;
  }

  /**
   * @param icon symbol of the sprite file
   * @param count of listings; null while nobody can say
   */
  record CategoryCard(String id, String name, String description, String icon, Long count) {}

  @GetMapping("/")
  String home(Model model) {
    try {
      Results everything = searcher.find(EVERYTHING);
      model.addAttribute("away", false);
      model.addAttribute("indexed", everything.indexed());
      model.addAttribute("categories", categories(counts(everything)));
    } catch (IndexAway e) {
      model.addAttribute("away", true);
      model.addAttribute("indexed", true);
      model.addAttribute("categories", categories(null));
    }
    return "home";
  }

  private static Map<String, Long> counts(Results everything) {
    return everything.facets().getOrDefault(Group.CATEGORY, List.of()).stream()
        .collect(Collectors.toMap(Results.Count::id, Results.Count::count));
  }

  private List<CategoryCard> categories(Map<String, Long> counts) {
    return vocabulary.taxonomy().categories().stream()
        .map(
            term ->
                new CategoryCard(
                    term.id(),
                    term.name(),
                    term.description(),
                    terms.icon(term.id()),
                    counts == null ? null : counts.getOrDefault(term.id(), 0L)))
        .toList();
  }
}
