package org.openlocaloffer.crawler.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openlocaloffer.contracts.candidate.Claim;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.crawler.extract.topic.Vocabulary;
import org.openlocaloffer.crawler.feed.Fetches;
import org.openlocaloffer.crawler.kind.Document;
import org.openlocaloffer.crawler.kind.Entry;

class KindsTest {
  private static final Vocabulary VOCABULARY =
      Vocabulary.in(Path.of(System.getProperty("project.root", ".."), "config"));
  private static final String FEED =
      """
      <rss version="2.0"><channel><title>Otters</title><item><title>Wheelchair basketball</title>
        <link>%s/112</link>
        <description>Wheelchair basketball for beginners: a sport for all, at the leisure centre.</description>
      </item></channel></rss>
      """;
  private static final String CALENDAR =
      """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      UID:112
      DTSTART:20261205T100000Z
      SUMMARY:Wheelchair basketball
      DESCRIPTION:Wheelchair basketball for beginners: a sport for all, at the leisure centre.
      END:VEVENT
      END:VCALENDAR
      """;

  private final Kinds kinds = Kinds.with(Map.of(), VOCABULARY);

  @ParameterizedTest
  @EnumSource(
      value = SourceKind.class,
      names = {"WEBSITE", "SITEMAP"},
      mode = EnumSource.Mode.EXCLUDE)
  void readsEveryKindThatIsNoWebsite(SourceKind kind) {
    assertThat(kinds.of(kind)).isPresent();
  }

  @ParameterizedTest
  @EnumSource(
      value = SourceKind.class,
      names = {"RSS", "ICALENDAR", "MASTODON"})
  void proposesNeedsAndCategoriesForEntriesByTheCouncilsWords(SourceKind kind) throws Exception {
    String account = "https://herd.example/@otters";
    String body = kind == SourceKind.ICALENDAR ? CALENDAR : FEED.formatted(account);
    Document document =
        Fetches.document(
            kind, (kind == SourceKind.RSS ? "https://a.example" : account) + ".rss", body);

    Entry entry = kinds.of(kind).orElseThrow().read(document).entries().get(0);

    assertThat(entry.claims())
        .extracting(Claim::field, Claim::value)
        .contains(
            tuple(ClaimField.NEED, "physical"), tuple(ClaimField.CATEGORY, "sport-and-leisure"));
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
