package org.openlocaloffer.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlocaloffer.contracts.source.RefusalCause;

class ContentRulesTest {
  /** gzip and br are undone, and their header is gone, before anyone asks. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip, gzip | false",
        "deflate | false",
        "br,gzip | false",
        "compress | false",
        "identity | true",
        "'' | true",
      })
  void readsNothingThatIsPackedOtherwiseThanWeAsk(String encoding, boolean isRead) {
    Response response =
        new Response.Builder()
            .request(new Request.Builder().url("http://club.example/").build())
            .protocol(Protocol.HTTP_1_1)
            .code(200)
            .message("OK")
            .header("Content-Type", "text/html")
            .header("Content-Encoding", encoding)
            .build();

    if (isRead) {
      assertThat(ContentRules.refusal(response, false)).isEmpty();
    } else {
      assertThat(ContentRules.refusal(response, false)).contains(RefusalCause.TYPE);
      assertThat(ContentRules.detail(response)).isEqualTo("content encoding " + encoding);
    }
  }
}
