package org.openlocaloffer.quickstart.town;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.openlocaloffer.quickstart.town.answer.Visit;
import org.openlocaloffer.quickstart.town.site.Site;

/**
 * Answers at plain {@code localhost}: an index for people, and the switches that tests use. {@code
 * GET} and {@code DELETE /-/requests}, {@code POST /-/change} with a {@link Changes.Change} as
 * JSON, {@code DELETE /-/change}.
 */
record Control(Town town, PagesFolder saved, Ledger ledger, Changes changes, int port) {
  private static final ObjectMapper JSON = new ObjectMapper();

  void answer(Visit visit) throws IOException {
    switch (visit.method() + " " + visit.path()) {
      case "GET /", "HEAD /" -> visit.html(200, index());
      case "GET /robots.txt" ->
          visit.send(200, "text/plain", "User-agent: *\nDisallow: /\n".getBytes());
      case "GET /-/requests" -> json(visit, 200, ledger.figures());
      case "DELETE /-/requests" -> clear(visit, ledger::clear);
      case "DELETE /-/change" -> clear(visit, changes::clear);
      case "POST /-/change" -> change(visit);
      case "GET /inside" -> visit.html(200, "<h1>Inside</h1><p>A crawler must never read this.");
      default ->
          visit.html(
              404, "<h1>Not found</h1><p>This is the sample town's index; try <a href='/'>/</a>.");
    }
  }

  private void change(Visit visit) throws IOException {
    try {
      Changes.Change change =
          JSON.readValue(visit.exchange().getRequestBody(), Changes.Change.class);
      Site site = town.sites().get(change.site());
      if (site == null || !site.documents().containsKey(change.path())) {
        json(visit, 404, Map.of("error", "no page " + change.path() + " on site " + change.site()));
        return;
      }
      changes.put(change);
      json(visit, 200, Map.of("changed", change.site() + change.path()));
    } catch (JsonProcessingException e) {
      json(visit, 400, Map.of("error", e.getOriginalMessage()));
    }
  }

  private static void clear(Visit visit, Runnable work) throws IOException {
    work.run();
    visit.empty(204);
  }

  private static void json(Visit visit, int status, Object body) throws IOException {
    visit.send(status, "application/json", JSON.writeValueAsBytes(body));
  }

  private String index() {
    String sites =
        town.sites().values().stream()
            .map(
                site ->
                    line(
                        site.name(),
                        site.settings().name(),
                        site.settings().about(),
                        Town.pages(site).count()))
            .collect(Collectors.joining());
    String hosts =
        saved.hosts().entrySet().stream()
            .map(host -> line(host.getKey(), host.getKey(), "saved pages", host.getValue()))
            .collect(Collectors.joining());
    return """
    <!doctype html><html lang="en"><meta charset="utf-8"><title>Brackenford, a sample town</title>
    <h1>Brackenford, a sample town</h1>
    <p>Invented websites for trying Open Local Offer. Nobody here exists.</p><ul>\
    """
        + sites
        + hosts
        + "</ul>";
  }

  private String line(String host, String name, String about, long pages) {
    return "<li><a href=\"http://%s.localhost:%d/\">%s</a>: %s (%d pages)</li>%n"
        .formatted(host, port, name, about, pages);
  }
}
