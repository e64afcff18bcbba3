package org.openlocaloffer.crawler.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.config.YamlFile;
import org.openlocaloffer.contracts.source.Budget;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.crawler.CrawlerConfig;
import org.openlocaloffer.crawler.dryrun.DryRunReport.Ending;
import org.openlocaloffer.crawler.dryrun.DryRunReport.Found;
import org.openlocaloffer.quickstart.town.TownServer;

/** The sample town's feeds, fetched and read by the crawler's own stages. */
class TownFeedsIT {
  private static TownServer town;
  private static DryRun run;

  @BeforeAll
  static void start() throws IOException {
    town = TownServer.start(null, "127.0.0.1", 0);
    Path config = Path.of(System.getProperty("project.root", ".."), "config");
    run = DryRun.of(YamlFile.read(config.resolve("crawler.yaml"), CrawlerConfig.class), config);
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @Test
  void aCalendarYieldsTheEventsToCome() {
    DryRunReport report = go("libraries", SourceKind.ICALENDAR, "/events.ics");

    assertThat(report.ending()).isEqualTo(Ending.COMPLETE);
    assertThat(report.asked()).isEqualTo(1);
    assertThat(report.found())
        .extracting(Found::title)
        .contains("Autism-friendly rhyme time", "Sensory storytime", "Signing winter party")
        .doesNotContain("Quiet brick club", "Talk: sleep and autism (over)");
  }

  @Test
  void aFeedLeadsToThePagesOfItsSite() {
    DryRunReport report = go("wellies", SourceKind.RSS, "/rss.xml");

    assertThat(report.found())
        .hasSize(6)
        .extracting(Found::title)
        .contains("Muddy Wellies and Meltdowns: A farm that gets it");
    assertThat(report.refused())
        .anySatisfy(refusal -> assertThat(refusal.cause()).isEqualTo(RefusalCause.UNREADABLE));
  }

  @Test
  void anOpenReferralListLeadsToEachServiceOnAllItsPages() {
    DryRunReport report = go("eastmere", SourceKind.OPEN_REFERRAL, "/services");

    assertThat(report.ending()).isEqualTo(Ending.COMPLETE);
    assertThat(report.asked()).isEqualTo(2 + 10);
    assertThat(report.found()).hasSize(9);
    assertThat(report.found())
        .flatExtracting(Found::claims)
        .filteredOn(claim -> claim.field().equals("schedule"))
        .extracting("value")
        .contains("Every Wednesday, 10am to 11:15am");
  }

  private static DryRunReport go(String site, SourceKind kind, String path) {
    String host = site + ".localhost:" + town.port();
    Source source =
        new Source(
            site,
            site,
            kind,
            List.of("http://" + host + path),
            null,
            new Budget(null, Duration.ofMillis(20), null),
            false,
            List.of(host));
    return run.run(source, 30, (visit, soFar) -> {});
  }
}
