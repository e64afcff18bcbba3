package org.openlocaloffer.crawler.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.source.SourceKind;

class KindsTest {
  private final Kinds kinds = Kinds.with(Map.of());

  @ParameterizedTest
  @EnumSource(
      value = SourceKind.class,
      names = {"WEBSITE", "SITEMAP"},
      mode = EnumSource.Mode.EXCLUDE)
  void readsEveryKindThatIsNoWebsite(SourceKind kind) {
    assertThat(kinds.of(kind)).isPresent();
  }

  @Test
  void facebookWaitsForItsTokenAndSaysWhich() {
    Source page =
        new Source(
            "page",
            "Page",
            SourceKind.FACEBOOK,
            List.of("https://www.facebook.com/brackenford"),
            null,
            null,
            false,
            null);

    SeedPlan plan = SeedPlan.of(page, kinds.of(SourceKind.FACEBOOK));
    assertThat(plan.rest()).isEqualTo(Rest.NEEDS_TOKEN);
    assertThat(plan.note()).contains("OLO_FACEBOOK_TOKEN");
    assertThat(plan.seeds()).isEmpty();
  }
}
