package org.openlocaloffer.crawler;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.source.Budget;
import org.openlocaloffer.contracts.source.Scope;
import org.openlocaloffer.contracts.source.Source;

/**
 * A website whose pages are all known: page n leads to 3n+1, 3n+2 and 3n+3.
 *
 * @param takes what every answer takes
 * @param delay that its source asks for
 * @param crawlDelay that its robots.txt asks for, in seconds; 0 for none
 */
record TreeSite(String host, int pages, Duration takes, Duration delay, int crawlDelay) {

  /** Puts the pages there, each visit to be noted. */
  Source open(Site site, GuestBook guests) {
    String robots = "User-agent: *\n" + (crawlDelay > 0 ? "Crawl-delay: " + crawlDelay : "Allow:");
    site.on(host, "/robots.txt", guests.robots(takes, robots));
    IntStream.range(0, pages).forEach(i -> site.on(host, path(i), guests.html(takes, html(i))));
    return new Source(
        host,
        host,
        null,
        List.of(site.url(host, "/")),
        new Scope(null, null, null, 20),
        new Budget(null, delay, null),
        false,
        List.of(host + ".localhost:" + site.port()));
  }

  /** Host and path of every page. */
  Stream<String> addresses() {
    return IntStream.range(0, pages).mapToObj(i -> host + path(i));
  }

  /** Between the end of one answer and the beginning of the next. */
  Duration leastGap() {
    Duration asked = Duration.ofSeconds(crawlDelay);
    return asked.compareTo(delay) > 0 ? asked : delay;
  }

  private static String path(int page) {
    return page == 0 ? "/" : "/p" + page;
  }

  private String html(int page) {
    String title = host + " page " + page;
    String links =
        IntStream.rangeClosed(3 * page + 1, 3 * page + 3)
            .filter(next -> next < pages)
            .mapToObj(next -> "<p><a href='" + path(next) + "'>more</a></p>")
            .reduce("", String::concat);
    return "<!doctype html><html lang=en><title>%s</title><main><h1>%1$s</h1><p>%s</p>%s</main>"
        .formatted(
            title, (title + " meets every week and welcomes all families. ").repeat(6), links);
  }
}
