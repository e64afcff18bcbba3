package org.openlocaloffer.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.contracts.source.RobotsState;
import org.openlocaloffer.contracts.source.Scope;

/** What the crawler reads, asks for again, and stays away from. */
class CrawlerIT extends CrawlerOnSites {
  @Test
  void makesCandidatesOfPagesThatASeedLeadsTo() {
    site.page("club", "/", page("Brackenford club", links("/swim", "/dance")));
    site.page("club", "/swim", page("Swimming for all", "<p>Ring 01632 960123 to book.</p>"));
    site.page("club", "/dance", page("Dance for all", links("/swim")));

    wire.put(source("club", null, null));

    await("three candidates", () -> wire.found("club").size() >= 3);
    assertThat(wire.found("club"))
        .extracting(Candidate.Found::url)
        .containsExactlyInAnyOrder(
            site.url("club", "/"), site.url("club", "/swim"), site.url("club", "/dance"));
    await("an idle report", () -> state("club") == CrawlReport.State.IDLE);
    assertThat(wire.reports().get("club").candidates()).isEqualTo(3);
  }

  @Test
  void fetchesNothingWhileRobotsIsUnreachableAndBeginsWhenItAnswers() {
    site.status("silent", "/robots.txt", 503).page("silent", "/", page("Silent club", ""));

    wire.put(source("silent", null, null));

    await("a blocked report", () -> state("silent") == CrawlReport.State.BLOCKED);
    assertThat(site.asked("silent/")).isZero();
    assertThat(wire.reports().get("silent").refused()).containsKey(RefusalCause.ROBOTS_UNREACHABLE);
    assertThat(wire.reports().get("silent").robots()).isEqualTo(RobotsState.UNREACHABLE);
    site.page("silent", "/robots.txt", "User-agent: *\nAllow: /");
    await("its candidate", () -> wire.found("silent").size() == 1);
  }

  @Test
  void staysOutOfWhatRobotsDisallows() {
    site.page("shy", "/robots.txt", "User-agent: *\nDisallow: /members")
        .page("shy", "/", page("Shy club", links("/members/list", "/open")))
        .page("shy", "/open", page("Open day", ""))
        .page("shy", "/members/list", page("Members", ""));

    wire.put(source("shy", null, null));

    await("an idle report", () -> state("shy") == CrawlReport.State.IDLE);
    assertThat(wire.found("shy")).hasSize(2);
    assertThat(site.asked("shy/members/list")).isZero();
    assertThat(wire.reports().get("shy").refused()).containsEntry(RefusalCause.ROBOTS, 1L);
    assertThat(site.asked("shy/robots.txt")).isEqualTo(1);
  }

  @Test
  void reportsASourceThatIsPrivateOrUnresolvableAndNeverAsksIt() {
    site.page("inner", "/", page("Inner", ""));
    wire.put(source("inner", List.of(site.url("inner", "/")), null, List.of()));
    wire.put(source("nowhere", List.of("http://nowhere.invalid/"), null, List.of()));

    await("the private one", () -> state("inner") == CrawlReport.State.FAILING);
    await("the unresolvable one", () -> state("nowhere") == CrawlReport.State.FAILING);
    assertThat(wire.reports().get("inner").refused()).containsKey(RefusalCause.PRIVATE);
    assertThat(wire.reports().get("inner").errors().get(0).detail()).contains("127.0.0.1");
    assertThat(wire.reports().get("nowhere").refused()).containsKey(RefusalCause.UNRESOLVABLE);
    assertThat(site.asked()).noneMatch(asked -> asked.startsWith("inner/"));
  }

  @Test
  void doesNotFollowARedirectToAPrivateHost() {
    site.on("lure", "/", exchange -> redirect(exchange, site.url("vault", "/")));
    site.page("vault", "/", page("Vault", ""));
    Scope both = new Scope(List.of("lure.localhost", "vault.localhost"), null, null, 2);

    wire.put(source("lure", both, null));

    await("the refusal", () -> refused("lure", RefusalCause.PRIVATE) > 0);
    assertThat(site.asked()).noneMatch(asked -> asked.startsWith("vault/"));
  }

  @Test
  void followsSitemapsWithinTheSource() {
    site.page("mapped", "/robots.txt", "User-agent: *\nSitemap: " + site.url("mapped", "/map.xml"))
        .on(
            "mapped",
            "/map.xml",
            exchange -> xml(exchange, "<loc>" + site.url("mapped", "/deep") + "</loc>"))
        .page("mapped", "/", page("Mapped club", ""))
        .page("mapped", "/deep", page("Deep page", ""));

    wire.put(source("mapped", null, null));

    await("both pages", () -> wire.found("mapped").size() == 2);
  }

  @Test
  void asksAgainOnlyWhetherAPageChanged() {
    site.on("still", "/", exchange -> tagged(exchange, page("Still club", "")));
    wire.put(source("still", null, null));
    await("the first visit", () -> wire.found("still").size() == 1);
    // The outcome follows its candidate, and would put the revisit off.
    await("its outcome", () -> pages("still") == 1);

    revisit("still");

    await("the second visit", () -> site.asked("still/") == 2);
    await("both counted", () -> pages("still") == 2);
    assertThat(wire.reports().get("still").bytes()).isLessThan(2 * page("Still club", "").length());
    assertThat(wire.found("still")).hasSize(1);

    site.page("still", "/", page("Still club has moved", ""));
    revisit("still");
    await("the change", () -> wire.found("still").size() == 2);
  }

  @Test
  void saysOnceThatAPageIsGoneAfterTwoVisits() {
    site.page("lost", "/", page("Lost club", ""));
    wire.put(source("lost", null, null));
    await("the candidate", () -> wire.found("lost").size() == 1);
    // The outcome follows its candidate, and would put the revisit off.
    await("its outcome", () -> pages("lost") == 1);
    site.status("lost", "/", 404);

    revisit("lost");
    await("one miss", () -> refused("lost", RefusalCause.MISSING) == 1);
    assertThat(wire.candidates()).noneMatch(c -> c instanceof Candidate.Gone);
    await("the second visit, which comes by itself", () -> gone("lost") == 1);
    revisit("lost");
    await("a third miss", () -> refused("lost", RefusalCause.MISSING) == 3);

    assertThat(wire.candidates())
        .filteredOn(c -> c instanceof Candidate.Gone)
        .extracting(Candidate::url)
        .containsExactly(site.url("lost", "/"));
  }

  private static long refused(String source, RefusalCause cause) {
    CrawlReport report = wire.reports().get(source);
    return report == null ? 0 : report.refused().getOrDefault(cause, 0L);
  }

  private static long pages(String source) {
    CrawlReport report = wire.reports().get(source);
    return report == null ? 0 : report.pages();
  }

  private static long gone(String source) {
    CrawlReport report = wire.reports().get(source);
    return report == null ? 0 : report.gone();
  }

  /** As if its pages were due: a week is too long for a test. */
  private static void revisit(String source) {
    sql("update page set due_at = now() where source_id = '" + source + "'");
    sql(
        "update host set due_at = now() where name in (select host from page where source_id = '"
            + source
            + "')");
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().add("Location", to);
    Site.reply(exchange, 302, "");
  }

  private static void xml(HttpExchange exchange, String locations) throws IOException {
    byte[] body =
        ("<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url>"
                + locations
                + "</url></urlset>")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/xml");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  private static void tagged(HttpExchange exchange, String html) throws IOException {
    exchange.getResponseHeaders().add("ETag", "\"one\"");
    if ("\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
    } else {
      Site.reply(exchange, 200, html);
    }
  }
}
