package org.openlocaloffer.contracts.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.Word;

class WordsOnTheWireTest {
  private enum Colour implements Word {
    DARK_RED("dark-red"),
    OTHER("other");

    private final String word;

    Colour(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }

    @Override
    public String text() {
      return word.replace('-', ' ');
    }
  }

  private record Paint(Colour colour, Map<Colour, Long> litres) {}

  @Test
  void writesWordsAsValuesAndKeys() {
    Paint paint = new Paint(Colour.DARK_RED, Map.of(Colour.DARK_RED, 2L));

    String json = new String(Codec.write(paint), UTF_8);

    assertThat(json).isEqualTo("{\"colour\":\"dark-red\",\"litres\":{\"dark-red\":2}}");
    assertThat(Codec.read(json.getBytes(UTF_8), Paint.class)).isEqualTo(paint);
  }

  @Test
  void readsAWordOfANewerWriterAsOther() {
    String json = "{\"colour\":\"mauve\",\"litres\":{\"mauve\":2}}";

    assertThat(Codec.read(json.getBytes(UTF_8), Paint.class))
        .isEqualTo(new Paint(Colour.OTHER, Map.of(Colour.OTHER, 2L)));
  }
}
