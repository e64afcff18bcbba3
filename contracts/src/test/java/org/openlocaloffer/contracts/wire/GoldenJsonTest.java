package org.openlocaloffer.contracts.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.example.Candidates;
import org.openlocaloffer.contracts.example.Families;
import org.openlocaloffer.contracts.example.Listings;
import org.openlocaloffer.contracts.example.Sources;
import org.openlocaloffer.contracts.example.Vocabularies;
import org.openlocaloffer.contracts.feedback.Feedback;
import org.openlocaloffer.contracts.feedback.Response;
import org.openlocaloffer.contracts.feedback.Usage;
import org.openlocaloffer.contracts.listing.Event;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.listing.Schedule;
import org.openlocaloffer.contracts.page.InformationPage;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.vocabulary.Vocabulary;

/** The wire format to the byte: messages written years ago must still be read. */
class GoldenJsonTest {
  static Stream<Arguments> records() {
    return Stream.of(
        Arguments.of("source", Source.class, Sources.aSource()),
        Arguments.of("candidate-found", Candidate.class, Candidates.aFound()),
        Arguments.of("candidate-gone", Candidate.class, Candidates.aGone()),
        Arguments.of("listing", Listing.class, Listings.aListing()),
        Arguments.of("crawl-report", CrawlReport.class, Sources.aCrawlReport()),
        Arguments.of("comment", Feedback.class, Families.aComment()),
        Arguments.of("report", Feedback.class, Families.aReport()),
        Arguments.of("response", Response.class, Families.aResponse()),
        Arguments.of("page", InformationPage.class, Families.aPage()),
        Arguments.of("taxonomy", Vocabulary.class, Vocabularies.aTaxonomy()),
        Arguments.of("jargon", Vocabulary.class, Vocabularies.aJargon()),
        Arguments.of("usage", Usage.class, Families.aUsage()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("records")
  void writesTheGoldenBytes(String name, Class<?> type, Object record) throws IOException {
    assertThat(new String(Codec.write(record), UTF_8)).isEqualTo(golden(name));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("records")
  void readsTheGoldenBytes(String name, Class<?> type, Object record) throws IOException {
    assertThat((Object) Codec.read(golden(name).getBytes(UTF_8), type)).isEqualTo(record);
  }

  @Test
  void readsAListingWhoseTimesWereWordsOnly() throws IOException {
    Listing old = Codec.read(golden("listing-of-0.1").getBytes(UTF_8), Listing.class);

    assertThat(old.schedules())
        .containsExactly(new Schedule("Saturdays 10am to 12 noon", List.of()));
    assertThat(old.events()).containsExactly(new Event("Christmas swim", null, null, null));
  }

  @Test
  void readsACrawlReportWhoseDetailsStoodBehindTheCause() throws IOException {
    CrawlReport old = Codec.read(golden("crawl-report-of-0.1").getBytes(UTF_8), CrawlReport.class);

    assertThat(old).isEqualTo(Sources.aCrawlReport());
  }

  @Test
  void readsACommentOfATimeWhenAllFeedbackWasComments() {
    String old =
        "{\"id\":\"c0a8\",\"at\":\"2026-11-21T12:00:00Z\",\"topic\":\"not_available\","
            + "\"text\":\"There is nothing for teenagers on Sundays.\"}";

    assertThat(Codec.read(old.getBytes(UTF_8), Feedback.class)).isEqualTo(Families.aComment());
  }

  private static String golden(String name) throws IOException {
    try (var file = GoldenJsonTest.class.getResourceAsStream("/golden/" + name + ".json")) {
      return new String(file.readAllBytes(), UTF_8).strip();
    }
  }
}
