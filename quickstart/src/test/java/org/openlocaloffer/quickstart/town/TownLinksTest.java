package org.openlocaloffer.quickstart.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.quickstart.town.site.Site;

/**
 * A crawler that follows links and sitemaps can find every page, and no link of the town's is dead
 * by mistake.
 */
class TownLinksTest {
  private static final Pattern LOCATION = Pattern.compile("<(?:loc|link)>([^<]+)</");

  /** Addresses that the sites' machinery would answer. */
  private static final Set<String> MACHINERY =
      Set.of("/services", "/parents/letters", "/accessibility-statement");

  private final List<Site> sites =
      Town.load().sites().values().stream()
          .filter(site -> !Town.TRAP_SITES.contains(site.name()))
          .toList();

  @Test
  void linksBetweenTheTownsPagesLeadSomewhere() {
    Set<String> dead = new TreeSet<>();
    for (Site site : sites) {
      site.documents().values().stream()
          .flatMap(page -> links(site, page))
          .filter(link -> !exists(link))
          .forEach(link -> dead.add(site.name() + " -> " + link));
    }
    assertThat(dead).isEmpty();
  }

  @Test
  void everyPageIsReachedFromItsSitesFrontDoorOrSitemap() {
    Set<String> lost = new TreeSet<>();
    for (Site site : sites) {
      Set<String> reached = reached(site);
      Town.pages(site)
          .filter(page -> !page.path().startsWith("/services/") || !site.name().equals("eastmere"))
          .filter(page -> !reached.contains(page.path()))
          .forEach(page -> lost.add(site.name() + page.path()));
    }
    assertThat(lost).isEmpty();
  }

  private Set<String> reached(Site site) {
    Deque<String> next = new ArrayDeque<>(site.settings().seeds());
    next.add("/");
    site.documents().keySet().stream()
        .filter(path -> path.startsWith("/sitemap"))
        .forEach(next::add);
    Set<String> reached = new HashSet<>();
    while (!next.isEmpty()) {
      String path = next.poll();
      Site.Document page = site.documents().get(path);
      if (page != null && reached.add(path)) {
        links(site, page)
            .filter(link -> link.startsWith(home(site)))
            .map(link -> link.substring(home(site).length()))
            .forEach(next::add);
      }
    }
    return reached;
  }

  private static Stream<String> links(Site site, Site.Document page) {
    String text = site.render(page.text(), 8090, LocalDate.of(2026, 11, 16));
    Collection<String> found =
        page.contentType().startsWith("text/html")
            ? Jsoup.parse(text, home(site) + page.path())
                .select("a[href]:not([rel])")
                .eachAttr("abs:href")
            : LOCATION
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toList());
    return found.stream()
        .filter(link -> link.startsWith("http://"))
        .map(link -> link.replaceFirst("#.*", ""));
  }

  private static String home(Site site) {
    return "http://" + site.name() + ".localhost:8090";
  }

  private boolean exists(String link) {
    return sites.stream()
        .filter(site -> link.startsWith(home(site)))
        .anyMatch(site -> exists(site, link.substring(home(site).length())));
  }

  private static boolean exists(Site site, String path) {
    return MACHINERY.contains(path)
        || site.documents().containsKey(path)
        || site.forbids(path)
        || site.settings().redirects().containsKey(path);
  }
}
