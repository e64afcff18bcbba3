package org.openlocaloffer.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.crawler.frontier.lease.Cause;

class PageRequestTest {
  private static final int LIMIT = 100_000;
  private final PageRequest request = new PageRequest(null, LIMIT, Clock.systemUTC());

  @Test
  void booksABodyThatWasReadAndFoundTooBig() {
    Fetched fetched = answer(new Buffer().write(new byte[3 * LIMIT]), -1);

    assertThat(fetched.cause()).isEqualTo(Cause.TOO_BIG);
    assertThat(fetched.bytes()).isBetween((long) LIMIT + 1, 2L * LIMIT);
  }

  @Test
  void booksNothingOfABodyThatSaysItsLengthItself() {
    Fetched fetched = answer(new Buffer().write(new byte[3 * LIMIT]), 3 * LIMIT);

    assertThat(fetched.cause()).isEqualTo(Cause.TOO_BIG);
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

    assertThat(fetched.cause()).isEqualTo(Cause.CONNECTION);
    assertThat(fetched.bytes()).isEqualTo(20_000);
  }

  private Fetched answer(Source body, long length) {
    Response response =
        new Response.Builder()
            .request(new Request.Builder().url("http://club.example/").build())
            .protocol(Protocol.HTTP_1_1)
            .code(200)
            .message("OK")
            .body(ResponseBody.create(Okio.buffer(body), null, length))
            .build();
    return request.body(response, new FetchedBuilder(Duration.ZERO)).head();
  }
}
