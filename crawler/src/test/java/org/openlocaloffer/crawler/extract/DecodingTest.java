package org.openlocaloffer.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DecodingTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String WORDS = "Café – £3 “quiet”";

  @Test
  void believesTheByteOrderMarkFirst() {
    assertThat(
            decoded(
                ("\ufeff" + WORDS).getBytes(StandardCharsets.UTF_16LE),
                "text/html; charset=iso-8859-1"))
        .isEqualTo(WORDS);
    assertThat(decoded(("\ufeff" + WORDS).getBytes(StandardCharsets.UTF_8), null)).isEqualTo(WORDS);
  }

  @Test
  void believesTheServerThenThePage() {
    byte[] greek = "<meta charset=utf-8>Καφές".getBytes(Charset.forName("ISO-8859-7"));
    assertThat(decoded(greek, "text/html; charset=ISO-8859-7")).endsWith("Καφές");
    byte[] inPage =
        "<meta http-equiv=content-type content='text/html; charset=iso-8859-7'>Καφές"
            .getBytes(Charset.forName("ISO-8859-7"));
    assertThat(decoded(inPage, "text/html")).endsWith("Καφές");
  }

  @Test
  void readsUtf8WithoutDeclarationOrUnderAWrongOne() {
    byte[] body = WORDS.getBytes(StandardCharsets.UTF_8);
    assertThat(decoded(body, null)).isEqualTo(WORDS);
    assertThat(decoded(body, "text/html; charset=ISO-8859-1")).isEqualTo(WORDS);
    assertThat(decoded(body, "text/html; charset=nonsense")).isEqualTo(WORDS);
  }

  @Test
  void readsWindows1252UnderAnUntrueUtf8() {
    assertThat(decoded(WORDS.getBytes(WINDOWS_1252), "text/html; charset=utf-8")).isEqualTo(WORDS);
    assertThat(decoded(WORDS.getBytes(WINDOWS_1252), null)).isEqualTo(WORDS);
  }

  @Test
  void staysWithUtf8WhenOneCharacterIsCutInHalf() {
    byte[] body = "Cafés – cafés – cafés é é é é é é".getBytes(StandardCharsets.UTF_8);
    assertThat(decoded(java.util.Arrays.copyOf(body, body.length - 1), null))
        .startsWith("Cafés – cafés");
  }

  @Test
  void survivesAnUnclosedDeclaration() {
    byte[] body = ("<meta charset=\"windows-1252><p>" + WORDS).getBytes(WINDOWS_1252);
    assertThat(decoded(body, null)).endsWith(WORDS);
    assertThat(decoded("<meta charset=\"".getBytes(StandardCharsets.UTF_8), null))
        .isEqualTo("<meta charset=\"");
  }

  private static String decoded(byte[] body, String contentType) {
    return Decoding.of(new Page(URI.create("https://splash.example/"), body, contentType));
  }
}
