package org.openlocaloffer.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

class FetchedBuilderTest {
  @Test
  void keepsOnlyValidatorsThatCanBeSentBack() {
    assertThat(heard("ETag", "\"v1\"").etag()).isEqualTo("\"v1\"");
    assertThat(heard("ETag", "\"café\"").etag()).isNull();
    assertThat(heard("ETag", "\"v\u0000\"").etag()).isNull();
    assertThat(heard("Last-Modified", "8 août").lastModified()).isNull();
  }

  @Test
  void keepsNoControlCharactersOfOtherHeaders() {
    assertThat(heard("Location", "/a\u0000b").location()).isEqualTo("/ab");
    assertThat(heard("Content-Type", "text/\u0000html\u007f").contentType()).isEqualTo("text/html");
    assertThat(heard("X-Robots-Tag", "no\u0001index").robotsTag()).isEqualTo("noindex");
  }

  @Test
  void tellsOneHeaderFromTheNext() {
    Headers two =
        new Headers.Builder()
            .add("X-Robots-Tag", "otherbot: noindex")
            .add("x-robots-tag", "nofollow")
            .build();

    assertThat(heard(two).robotsTag()).isEqualTo("otherbot: noindex; nofollow");
  }

  private static Fetched heard(String name, String value) {
    return heard(new Headers.Builder().addUnsafeNonAscii(name, value).build());
  }

  private static Fetched heard(Headers headers) {
    Response response =
        new Response.Builder()
            .request(new Request.Builder().url("http://club.example/").build())
            .protocol(Protocol.HTTP_1_1)
            .code(200)
            .message("OK")
            .headers(headers)
            .build();
    return new FetchedBuilder(Duration.ZERO).heard(response, Instant.EPOCH).done().head();
  }
}
