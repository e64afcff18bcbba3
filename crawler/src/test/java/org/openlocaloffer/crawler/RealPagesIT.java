package org.openlocaloffer.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.config.Settings;
import org.openlocaloffer.contracts.source.Budget;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.Scope;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.wire.Topics;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;
import org.openlocaloffer.quickstart.Backends;
import org.openlocaloffer.quickstart.Server;

/**
 * Every saved real page, named as a seed, becomes a candidate: as poor as it may be, an admin asked
 * for it.
 */
class RealPagesIT {
  private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
  private static final Path PAGES = ROOT.resolve("../shared/data/real-pages");

  /**
   * @param host the original one; made up where the index does not know the page's address
   */
  private record Saved(String id, String host, String path) {
    static Saved of(String line) {
      String[] columns = line.split("	", -1);
      if (columns.length < 3 || columns[2].isBlank()) {
        return new Saved(columns[0], "saved-" + columns[0], "/");
      }
      // Some were saved under an address with marks of a campaign, without which we ask.
      CanonicalUrl original = CanonicalUrl.of(columns[2]).orElseThrow();
      return new Saved(columns[0], original.host(), original.pathAndQuery());
    }
  }

  @Test
  void everySavedPageBecomesACandidate() throws IOException {
    assumeTrue(Files.exists(PAGES), PAGES + " is absent: nothing to crawl");
    try (Backends backends = Backends.start(Server.POSTGRES, Server.KAFKA);
        Site site = new Site()) {
      Map<String, String> environment = new HashMap<>(backends.environment());
      environment.put("OLO_CONFIG", ROOT.resolve("config").toString());
      Settings settings = Settings.load(environment);
      Topics.create(settings);
      List<Saved> saved = saved();
      saved.forEach(page -> site.on(page.host(), page.path(), exchange -> reply(exchange, page)));
      try (Wire wire = new Wire(settings);
          CrawlerProcess crawler = CrawlerProcess.start(environment)) {
        Map<String, List<Saved>> hosts =
            saved.stream()
                .collect(Collectors.groupingBy(Saved::host, TreeMap::new, Collectors.toList()));
        hosts.forEach((host, pages) -> wire.put(source(site, host, pages)));

        Poll.until(
            "all candidates; of " + saved.size(),
            Duration.ofMinutes(3),
            () -> wire.candidates().size() >= saved.size() && idle(wire) == hosts.size());
        assertThat(wire.candidates()).hasSize(saved.size());
        assertThat(crawler.log()).doesNotContain("ERROR");
      }
    }
  }

  private static long idle(Wire wire) {
    return wire.reports().values().stream()
        .filter(r -> r.state() == CrawlReport.State.IDLE)
        .count();
  }

  private static Source source(Site site, String host, List<Saved> pages) {
    String id = host.replaceAll("[^a-z0-9]+", "-");
    return new Source(
        id.substring(0, Math.min(60, id.length())),
        host,
        null,
        pages.stream().map(page -> site.url(host, page.path())).toList(),
        new Scope(null, null, null, 0),
        new Budget(null, Duration.ofMillis(200), null),
        false,
        List.of(host + ".localhost:" + site.port()));
  }

  private static List<Saved> saved() throws IOException {
    try (var lines = Files.lines(PAGES.resolve("index.tsv"))) {
      return lines.skip(1).map(Saved::of).toList();
    }
  }

  private static void reply(HttpExchange exchange, Saved page) throws IOException {
    byte[] body = Files.readAllBytes(PAGES.resolve("html/" + page.id() + ".html.gz"));
    exchange.getResponseHeaders().add("Content-Type", "text/html");
    exchange.getResponseHeaders().add("Content-Encoding", "gzip");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }
}
