package org.openlocaloffer.crawler.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.crawler.frontier.lease.Link;

class SeedPlanTest {
  @Test
  void beginsAtCanonicalSeeds() {
    SeedPlan plan =
        plan(
            source(
                SourceKind.WEBSITE, false, "HTTP://Club.example:80/#top", "http://club.example/"));

    assertThat(plan.rest()).isNull();
    assertThat(plan.seeds()).extracting(Link::url).containsOnly("http://club.example/");
  }

  @Test
  void seedsOfASitemapSourceAreSitemaps() {
    assertThat(plan(source(SourceKind.SITEMAP, false, "http://club.example/map.xml")).seeds())
        .allMatch(Link::list);
  }

  @Test
  void saysWhichSeedsAreNoAddresses() {
    SeedPlan plan =
        plan(
            source(
                SourceKind.WEBSITE,
                false,
                "http://club.example/",
                "http://0177.1/",
                "http://club example/"));

    assertThat(plan.rest()).isNull();
    assertThat(plan.seeds()).hasSize(1);
    assertThat(plan.note())
        .isEqualTo("seeds that cannot be fetched: http://0177.1/, http://club example/");
  }

  @Test
  void fetchesNothingOfAPausedSource() {
    assertThat(plan(source(SourceKind.WEBSITE, true, "http://club.example/")).rest())
        .isEqualTo(Rest.PAUSED);
  }

  private static SeedPlan plan(Source source) {
    return SeedPlan.of(source, Optional.empty());
  }

  private static Source source(SourceKind kind, boolean paused, String... seeds) {
    return new Source("club", "Club", kind, List.of(seeds), null, null, paused, null);
  }
}
