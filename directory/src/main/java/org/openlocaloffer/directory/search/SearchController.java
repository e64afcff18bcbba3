package org.openlocaloffer.directory.search;

import java.util.List;
import org.openlocaloffer.directory.jargon.JargonBook;
import org.openlocaloffer.directory.site.Terms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search as a page. */
@Controller
class SearchController {
  private final Searcher searcher;
  private final Terms terms;
  private final JargonBook jargon;

  SearchController(Searcher searcher, Terms terms, JargonBook jargon) {
    this.searcher = searcher;
    this.terms = terms;
    this.jargon = jargon;
  }

  @GetMapping("/search")
  String results(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") List<String> category,
      @RequestParam(defaultValue = "") List<String> need,
      @RequestParam(defaultValue = "") List<String> kind,
      @RequestParam(defaultValue = "") String when,
      @RequestParam(defaultValue = "1") String page,
      Model model) {
    Search asked =
        new Search(
            q,
            category,
            need,
            kind,
            When.of(when).orElse(null),
            SearchParameters.pageNumber(page),
            Search.PAGE_SIZE);
    Search search = SearchParameters.ofPerson(asked);
    model.addAttribute("page", new SearchPage(search, searcher.find(search), terms));
    model.addAttribute("jargon", jargon.typedIn(search.text()));
    return "search";
  }
}
