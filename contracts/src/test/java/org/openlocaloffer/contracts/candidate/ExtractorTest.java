package org.openlocaloffer.contracts.candidate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.Word;
import org.openlocaloffer.contracts.wire.Codec;

class ExtractorTest {
  @Test
  void keepsTheWordsThatAreOnTopicsAlready() {
    assertThat(Arrays.stream(Extractor.values()).map(Word::word))
        .containsExactlyInAnyOrder(
            "json-ld",
            "microdata",
            "meta",
            "labelled-text",
            "link",
            "pattern",
            "feed",
            "page-title",
            "first-paragraph",
            "taxonomy-words",
            "person",
            "other");
  }

  @Test
  void isReadAsOtherWhereANewerWriterKnowsMore() {
    String json =
        "{\"field\":\"name\",\"value\":\"Swim\",\"confidence\":1,\"extractor\":\"dream\"}";

    assertThat(Codec.read(json.getBytes(UTF_8), Claim.class).extractor())
        .isEqualTo(Extractor.OTHER);
  }
}
