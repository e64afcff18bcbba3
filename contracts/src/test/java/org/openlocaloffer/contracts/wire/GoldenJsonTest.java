package org.openlocaloffer.contracts.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openlocaloffer.contracts.Examples;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.feedback.Comment;
import org.openlocaloffer.contracts.feedback.Usage;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.Source;

/** The wire format to the byte: messages written years ago must still be read. */
class GoldenJsonTest {
  static Stream<Arguments> records() {
    return Stream.of(
        Arguments.of("source", Source.class, Examples.aSource()),
        Arguments.of("candidate-found", Candidate.class, Examples.aFound()),
        Arguments.of("candidate-gone", Candidate.class, Examples.aGone()),
        Arguments.of("listing", Listing.class, Examples.aListing()),
        Arguments.of("crawl-report", CrawlReport.class, Examples.aCrawlReport()),
        Arguments.of("comment", Comment.class, Examples.aComment()),
        Arguments.of("usage", Usage.class, Examples.aUsage()));
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

  private static String golden(String name) throws IOException {
    try (var file = GoldenJsonTest.class.getResourceAsStream("/golden/" + name + ".json")) {
      return new String(file.readAllBytes(), UTF_8).strip();
    }
  }
}
