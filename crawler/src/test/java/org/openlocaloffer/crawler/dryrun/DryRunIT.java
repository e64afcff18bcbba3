package org.openlocaloffer.crawler.dryrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openlocaloffer.contracts.candidate.Claim;
import org.openlocaloffer.contracts.config.YamlFile;
import org.openlocaloffer.contracts.source.Budget;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.contracts.source.RobotsState;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.crawler.CrawlerConfig;
import org.openlocaloffer.crawler.Site;
import org.openlocaloffer.crawler.dryrun.DryRunReport.Ending;
import org.openlocaloffer.crawler.dryrun.DryRunReport.Found;
import org.openlocaloffer.crawler.dryrun.DryRunReport.Refusal;
import org.openlocaloffer.crawler.kind.Contents;
import org.openlocaloffer.crawler.kind.Document;
import org.openlocaloffer.crawler.kind.Entry;
import org.openlocaloffer.crawler.kind.Kind;
import org.openlocaloffer.crawler.kind.NeedsToken;
import org.openlocaloffer.crawler.source.Kinds;
import org.openlocaloffer.quickstart.town.TownServer;

/** Against the sample town and hosts of its own, without Kafka or a database. */
class DryRunIT {
  private static final String PROSE =
      "<p>" + "The club meets every week and welcomes all families in the hall. ".repeat(4);

  private static TownServer town;
  private static Site site;
  private static DryRun run;
  private final List<Visit> visits = new ArrayList<>();

  @BeforeAll
  static void start() throws IOException {
    town = TownServer.start(null, "127.0.0.1", 0);
    site = new Site();
    Path config = Path.of(System.getProperty("project.root", ".."), "config");
    run =
        DryRun.of(
            YamlFile.read(config.resolve("crawler.yaml"), CrawlerConfig.class),
            config,
            new Kinds(
                Map.of(SourceKind.MEETUP, new TwoGroups(), SourceKind.FACEBOOK, new Locked())));
  }

  @AfterAll
  static void stop() {
    site.close();
    town.close();
  }

  @Test
  void aWebsiteShowsWhatItWouldYieldUpToTheLimit() {
    DryRunReport report = go(inTown("fernbrook", SourceKind.WEBSITE, "/"), 5);

    assertThat(report.asked()).isEqualTo(5);
    assertThat(report.ending()).isEqualTo(Ending.LIMIT);
    assertThat(report.robots()).isEqualTo(RobotsState.ALLOWED);
    assertThat(report.found()).isNotEmpty();
    assertThat(report.found())
        .flatExtracting(Found::claims)
        .extracting(Claim::field)
        .contains("name");
    assertThat(report.next()).hasSize(Math.min(10, report.waiting())).isNotEmpty();
    assertThat(visits).hasSize(5).extracting(Visit::number).containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void aSitemapLeadsToItsPages() {
    DryRunReport report = go(inTown("treehouse", SourceKind.SITEMAP, "/sitemap.xml"), 20);

    assertThat(report.ending()).isEqualTo(Ending.COMPLETE);
    assertThat(report.found())
        .extracting(Found::url)
        .contains("http://treehouse.localhost:%d/play-therapy".formatted(town.port()));
  }

  @Test
  void everyRefusalIsCountedWithAnExample() {
    site.page("club", "/robots.txt", "User-agent: *\nDisallow: /members")
        .page(
            "club",
            "/",
            "<h1>Club</h1>"
                + PROSE
                + "<a href='/members'>a</a> <a href='/old'>b</a> <a"
                + " href='http://else.example/'>c</a>");

    DryRunReport report = go(onSite("club"), 20);

    assertThat(report.found()).extracting(Found::url).containsExactly(site.url("club", "/"));
    assertThat(report.refused())
        .extracting(Refusal::cause, Refusal::count, refusal -> refusal.examples().get(0).url())
        .containsExactlyInAnyOrder(
            tuple(RefusalCause.ROBOTS, 1, site.url("club", "/members")),
            tuple(RefusalCause.MISSING, 1, site.url("club", "/old")),
            tuple(RefusalCause.SCOPE, 1, site.url("club", "/")));
    assertThat(site.asked("club/members")).isZero();
  }

  @Test
  void aHostIsAskedNoSoonerThanItsDelayAndNeverTwiceAtOnce() {
    site.page("slow", "/", "<h1>Slow</h1>" + PROSE + "<a href='/a'>a</a> <a href='/b'>b</a>")
        .page("slow", "/a", "<h1>A</h1>" + PROSE)
        .page("slow", "/b", "<h1>B</h1>" + PROSE);

    DryRunReport report = go(onSite("slow", every(Duration.ofMillis(300))), 20);

    assertThat(report.found()).hasSize(3);
    assertThat(report.took()).isGreaterThan(Duration.ofMillis(600));
    assertThat(site.mostAtOnce()).containsEntry("slow", 1);
  }

  @Test
  void whatIsBeyondTheBudgetIsNamedOnce() {
    site.page("small", "/", "<h1>Small</h1>" + PROSE + "<a href='/a'>a</a> <a href='/b'>b</a>")
        .page("small", "/a", "<h1>A</h1>" + PROSE + "<a href='/b'>b</a>");
    Source source = onSite("small", new Budget(2, Duration.ZERO, null));

    assertThat(go(source, 20).refused())
        .singleElement()
        .satisfies(refusal -> assertThat(refusal.cause()).isEqualTo(RefusalCause.BUDGET))
        .satisfies(refusal -> assertThat(refusal.count()).isEqualTo(1));
  }

  @Test
  void aHostThatAsksForPatienceIsLeftAlone() {
    site.page("busy", "/", "<h1>Busy</h1>" + PROSE + "<a href='/a'>a</a> <a href='/b'>b</a>")
        .status("busy", "/a", 429);

    DryRunReport report = go(onSite("busy"), 20);

    assertThat(report.ending()).isEqualTo(Ending.BLOCKED);
    assertThat(report.next()).containsExactly(site.url("busy", "/b"));
    assertThat(site.asked("busy/b")).isZero();
  }

  @Test
  void robotsThatCannotBeHadAreAnAnswer() {
    site.status("mute", "/robots.txt", 503);

    DryRunReport report = go(onSite("mute"), 20);

    assertThat(report.robots()).isEqualTo(RobotsState.UNREACHABLE);
    assertThat(report.refused())
        .extracting(Refusal::cause)
        .containsExactly(RefusalCause.ROBOTS_UNREACHABLE);
  }

  @Test
  void aPrivateAddressNamesTheWayOut() {
    Source named = onSite("intranet");
    Source source =
        new Source(
            "intranet", "I", null, named.seeds(), null, every(Duration.ZERO), false, List.of());

    DryRunReport report = go(source, 20);

    assertThat(report.fetched()).isZero();
    assertThat(report.advice())
        .singleElement()
        .asString()
        .contains("privateHosts: [\"" + named.privateHosts().get(0) + "\"]");
    assertThat(ReportText.of(report))
        .contains("Nothing could be fetched.", "What to do: intranet.localhost has a private")
        .doesNotContain("Every page that is known", "more addresses");
  }

  @ParameterizedTest
  @EnumSource(names = {"SITEMAP", "WEBSITE"})
  void aWebPageInPlaceOfAFileSaysWhichKindIsMeant(SourceKind kind) {
    site.page("page", "/", "<!doctype html><html><h1>Club</h1>" + PROSE + "</html>");

    List<String> advice = go(onSite("page", kind), 20).advice();

    if (kind == SourceKind.WEBSITE) {
      assertThat(advice).isEmpty();
    } else {
      assertThat(advice)
          .containsExactly(
              site.url("page", "/")
                  + " is a web page, not a sitemap. Did you mean  kind: website ?");
    }
  }

  @Test
  void unreadableRobotsSayWhatToDo() {
    site.status("dumb", "/robots.txt", 503);

    assertThat(go(onSite("dumb"), 20).advice())
        .singleElement()
        .asString()
        .startsWith("Open " + site.url("dumb", "/robots.txt") + " in a browser.");
  }

  @Test
  void everyEntryOfAListIsShown() {
    site.page("groups", "/", "two groups");

    DryRunReport report = go(onSite("groups", SourceKind.MEETUP), 20);

    assertThat(report.found()).extracting(Found::title).containsExactlyInAnyOrder("Chess", "Choir");
    assertThat(visits).singleElement().extracting(Visit::found).isEqualTo(2);
  }

  @Test
  void aSourceThatNeedsATokenSaysSoAndIsNotAsked() {
    DryRunReport report = go(onSite("locked", SourceKind.FACEBOOK), 20);

    assertThat(report.ending()).isEqualTo(Ending.NEEDS_TOKEN);
    assertThat(report.note()).isEqualTo("set OLO_TOKEN");
    assertThat(site.asked()).noneMatch(asked -> asked.startsWith("locked/"));
  }

  @Test
  void anInterruptEndsItWithWhatThereIs() {
    site.page("long", "/", "<h1>Long</h1>" + PROSE + "<a href='/a'>a</a>");

    DryRunReport report =
        run.run(
            onSite("long", every(Duration.ofSeconds(2))),
            20,
            (visit, soFar) -> Thread.currentThread().interrupt());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(report.ending()).isEqualTo(Ending.STOPPED);
    assertThat(report.found()).hasSize(1);
  }

  @Test
  void theReportReadsAsText() {
    site.page("plain", "/", "<h1>Plain club</h1>" + PROSE);

    assertThat(ReportText.of(go(onSite("plain"), 20)))
        .contains("1 would become a candidate", site.url("plain", "/"), "name", "Every page");
  }

  /** A list of two, whatever the document says. */
  private static final class TwoGroups implements Kind {
    @Override
    public List<URI> seeds(Source source) {
      return source.seeds().stream().map(URI::create).toList();
    }

    @Override
    public Contents read(Document document) {
      return new Contents(
          List.of(entry(document, "Chess"), entry(document, "Choir")), null, null, true, null);
    }

    private static Entry entry(Document document, String title) {
      return new Entry(document.url() + "#" + title, false, title, "", null, null, null);
    }
  }

  private static final class Locked implements Kind {
    @Override
    public List<URI> seeds(Source source) throws NeedsToken {
      throw new NeedsToken("set OLO_TOKEN");
    }

    @Override
    public Contents read(Document document) {
      throw new AssertionError("nothing was fetched");
    }
  }

  private DryRunReport go(Source source, int limit) {
    return run.run(source, limit, (visit, soFar) -> visits.add(visit));
  }

  private static Source inTown(String name, SourceKind kind, String path) {
    String host = name + ".localhost:" + town.port();
    return new Source(
        name,
        name,
        kind,
        List.of("http://" + host + path),
        null,
        every(Duration.ofMillis(20)),
        false,
        List.of(host));
  }

  private static Source onSite(String name) {
    return onSite(name, every(Duration.ZERO));
  }

  private static Budget every(Duration delay) {
    return new Budget(null, delay, null);
  }

  private static Source onSite(String name, SourceKind kind) {
    return onSite(name, kind, every(Duration.ZERO));
  }

  private static Source onSite(String name, Budget budget) {
    return onSite(name, SourceKind.WEBSITE, budget);
  }

  private static Source onSite(String name, SourceKind kind, Budget budget) {
    return new Source(
        name,
        name,
        kind,
        List.of(site.url(name, "/")),
        null,
        budget,
        false,
        List.of(name + ".localhost:" + site.port()));
  }
}
