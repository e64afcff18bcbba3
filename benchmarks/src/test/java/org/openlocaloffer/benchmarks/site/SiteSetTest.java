package org.openlocaloffer.benchmarks.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class SiteSetTest {
  private static final int PORT = 8000;

  private final SiteSet set = new SiteSet(1, 2, 120);
  private final PageText text = new PageText(set, PORT);

  @Test
  void leadsAPoliteCrawlerToEveryPageAndNowhereElse() {
    String home = "http://" + set.address(1) + ":" + PORT;
    Set<String> found = new HashSet<>(Set.of("/"));
    Deque<String> waiting = new ArrayDeque<>(found);
    while (!waiting.isEmpty()) {
      String path = waiting.remove();
      for (Element link : links(home, path)) {
        URI target = URI.create(link.absUrl("href")).normalize();
        if (target.toString().startsWith(home + "/")
            && !link.attr("rel").equals("nofollow")
            && !SiteSet.isDisallowed(target.getPath())
            && found.add(target.getPath())) {
          waiting.add(target.getPath());
        }
      }
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(set.paths(1));
  }

  @Test
  void setsOutTemptations() {
    assertThat(links("http://" + set.address(0) + ":" + PORT, "/"))
        .anyMatch(link -> SiteSet.isDisallowed(link.attr("href")))
        .anyMatch(link -> SiteSet.isUnfollowed(link.attr("href")))
        .anyMatch(link -> link.attr("href").contains(set.outsider()));
  }

  @Test
  void writesTheSamePageEveryTime() {
    byte[] again = new PageText(new SiteSet(1, 2, 120), PORT).of(0, 7);
    assertThat(text.of(0, 7)).isEqualTo(again).isNotEqualTo(text.of(1, 7));
    assertThat(again.length).isBetween(4_000, 9_000);
  }

  private Iterable<Element> links(String home, String path) {
    int host = home.contains(set.address(1)) ? 1 : 0;
    int page = set.paths(host).indexOf(path);
    return Jsoup.parse(new String(text.of(host, page), UTF_8), home + path)
        .select("a[href^=/], a[href^=.], a[href^=http]");
  }
}
