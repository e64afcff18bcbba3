package org.openlocaloffer.contracts.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.example.Listings;
import org.openlocaloffer.contracts.example.Sources;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.Source;

class CodecTest {
  @Test
  void passesOverFieldsOfANewerWriter() {
    String json = new String(Codec.write(Sources.aSource()), UTF_8);
    String newer = json.replaceFirst("\\{", "{\"colour\":{\"of\":\"tomorrow\"},");

    assertThat(Codec.read(newer.getBytes(UTF_8), Source.class)).isEqualTo(Sources.aSource());
  }

  @ParameterizedTest
  @CsvSource({"id", "name", "checkedAt", "approval"})
  void refusesAListingWithoutARequiredFieldByItsName(String field) {
    String json = new String(Codec.write(Listings.aListing()), UTF_8);
    String without = json.replaceFirst("\"" + field + "\":", "\"was-" + field + "\":");

    assertThatThrownBy(() -> Codec.read(without.getBytes(UTF_8), Listing.class))
        .isInstanceOf(MalformedMessage.class)
        .hasMessageContaining("missing " + field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|No content",
        "null|null is not a Candidate",
        "{\"type\":|JSON",
        "<html>|not JSON",
        "{\"type\":\"lost\"}|type",
        "{\"url\":\"https://a.example/\"}|type",
        "{\"type\":\"gone\",\"url\":\"ftp://a.example/\"}|url is not an http address",
        "{\"type\":\"gone\",\"url\":\"https://a.example/\",\"sourceId\":\"a\",\"at\":\"soon\"}|at",
      })
  void saysWhatIsWrongWithAMessage(String json, String reason) {
    assertThatThrownBy(() -> Codec.read(json.getBytes(UTF_8), Candidate.class))
        .isInstanceOf(MalformedMessage.class)
        .hasMessageContaining(reason);
  }

  @Test
  void fillsInWhatASourceLeavesOut() {
    String json = "{\"id\":\"a\",\"name\":\"A\",\"seeds\":[\"https://A.example/x?y=z w\"]}";

    Source source = Codec.read(json.getBytes(UTF_8), Source.class);

    assertThat(source.scope().hosts()).containsExactly("a.example");
    assertThat(source.budget().pages()).isEqualTo(500);
    assertThat(source.budget().revisitLeast()).isEqualTo(Duration.ofHours(42));
    assertThat(source.budget().revisitMost()).isEqualTo(Duration.ofDays(56));
    assertThat(source.budget().pagesPerDay()).isEqualTo(100_000);
    assertThat(source.budget().windows()).isEmpty();
  }

  @Test
  void readsAReportOfAnOlderCrawler() {
    String json =
        "{\"sourceId\":\"a\",\"runId\":\"r\",\"startedAt\":\"2026-11-21T12:00:00Z\",\"at\":\"2026-11-21T12:01:00Z\","
            + "\"state\":\"idle\",\"pages\":12,\"bytes\":3,\"candidates\":9,\"gone\":1,\"waiting\":0}";

    CrawlReport report = Codec.read(json.getBytes(UTF_8), CrawlReport.class);

    assertThat(report.alarms()).isEmpty();
    assertThat(report.next()).isNull();
    assertThat(report.today()).isNull();
  }

  @Test
  void namesAnAlarmThatItDoesNotKnow() {
    String json = new String(Codec.write(Sources.aCrawlReport()), UTF_8);
    String newer = json.replace("\"none_found\"", "\"of_tomorrow\"");

    assertThatThrownBy(() -> Codec.read(newer.getBytes(UTF_8), CrawlReport.class))
        .isInstanceOf(MalformedMessage.class)
        .hasMessageContaining("alarms")
        .hasMessageContaining("of_tomorrow");
    assertThat(
            Codec.read(
                    json.replace("\"none_found\"", "\"failing\"").getBytes(UTF_8),
                    CrawlReport.class)
                .alarms())
        .singleElement()
        .extracting(CrawlReport.Alarm::kind)
        .isEqualTo(CrawlReport.Alarm.Kind.FAILING);
  }

  @ParameterizedTest
  @CsvSource({"22:00", "22-06", "24:00-06:00", "06:00-06:00", "22:00-06:60"})
  void refusesAWindowThatIsNoTimeOfDay(String window) {
    String json =
        "{\"id\":\"a\",\"name\":\"A\",\"seeds\":[\"https://a.example/\"],\"budget\":{\"windows\":[\"%s\"]}}"
            .formatted(window);

    assertThatThrownBy(() -> Codec.read(json.getBytes(UTF_8), Source.class))
        .isInstanceOf(MalformedMessage.class)
        .hasMessageContaining(window);
  }
}
