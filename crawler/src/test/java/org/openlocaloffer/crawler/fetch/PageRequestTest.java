package org.openlocaloffer.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.crawler.social.Bluesky;

class PageRequestTest {
  private static final int LIMIT = 100_000;
  private final PageRequest request = new PageRequest(null, LIMIT, Clock.systemUTC());

  @Test
  void booksABodyThatWasReadAndFoundTooBig() {
    Fetched fetched = answer(new Buffer().write(new byte[3 * LIMIT]), -1);

    assertThat(fetched.cause()).isEqualTo(RefusalCause.TOO_BIG);
    assertThat(fetched.bytes()).isBetween((long) LIMIT + 1, 2L * LIMIT);
  }

  @Test
  void booksNothingOfABodyThatSaysItsLengthItself() {
    Fetched fetched = answer(new Buffer().write(new byte[3 * LIMIT]), 3 * LIMIT);

    assertThat(fetched.cause()).isEqualTo(RefusalCause.TOO_BIG);
    assertThat(fetched.bytes()).isZero();
  }

  @Test
  void booksWhatCameBeforeTheConnectionBroke() {
    Source breaking =
        new ForwardingSource(new Buffer().write(new byte[20_000])) {
          @Override
          public long read(Buffer sink, long byteCount) throws IOException {
            long read = super.read(sink, byteCount);
            if (read < 0) {
              throw new IOException("connection reset");
            }
            return read;
          }
        };

    Fetched fetched = answer(breaking, -1);

    assertThat(fetched.cause()).isEqualTo(RefusalCause.CONNECTION);
    assertThat(fetched.bytes()).isEqualTo(20_000);
  }

  @Test
  void anAccountThatItsApiSaysIsGoneIsMissingThoughTheStatusIsAnother() throws IOException {
    assertThat(fault("{\"error\":\"AccountTakedown\"}").orElseThrow().head().cause())
        .isEqualTo(RefusalCause.MISSING);
    assertThat(fault("{\"error\":\"InvalidRequest\",\"message\":\"Error: limit\"}")).isEmpty();
  }

  private static Optional<Fetcher.Answer> fault(String body) throws IOException {
    Response response = response(400, new Buffer().writeUtf8(body), body.length());
    return PageRequest.fault(new Bluesky(), response, new FetchedBuilder(Duration.ZERO));
  }

  private Fetched answer(Source body, long length) {
    Response response = response(200, body, length);
    return request.body(response, new FetchedBuilder(Duration.ZERO)).head();
  }

  private static Response response(int status, Source body, long length) {
    return new Response.Builder()
        .request(new Request.Builder().url("http://club.example/").build())
        .protocol(Protocol.HTTP_1_1)
        .code(status)
        .message("")
        .body(ResponseBody.create(Okio.buffer(body), null, length))
        .build();
  }
}
