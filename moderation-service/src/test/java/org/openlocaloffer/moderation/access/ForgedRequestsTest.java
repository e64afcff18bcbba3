package org.openlocaloffer.moderation.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ForgedRequestsTest {
  private final MockHttpServletRequest request =
      new MockHttpServletRequest("POST", "/api/v1/decisions/1/undo");

  @Test
  void refusesWhatAPageOfAnotherSiteSends() throws Exception {
    request.addHeader("Sec-Fetch-Site", "cross-site");
    assertThat(status()).isEqualTo(403);
  }

  @Test
  void refusesWhatAPageOfANeighbouringHostSends() throws Exception {
    request.addHeader("Sec-Fetch-Site", "same-site");
    assertThat(status()).isEqualTo(403);
  }

  @Test
  void refusesABodyThatAFormCouldSend() throws Exception {
    request.setContent("{}".getBytes(UTF_8));
    request.setContentType("text/plain");
    assertThat(status()).isEqualTo(415);
  }

  @Test
  void letsScriptsThrough() throws Exception {
    assertThat(status()).isEqualTo(200);
    request.setContent("{}".getBytes(UTF_8));
    request.setContentType("application/json; charset=utf-8");
    assertThat(status()).isEqualTo(200);
  }

  @Test
  void letsLinksFromElsewhereThrough() throws Exception {
    request.setMethod("GET");
    request.addHeader("Sec-Fetch-Site", "cross-site");
    assertThat(status()).isEqualTo(200);
  }

  private int status() throws ServletException, IOException {
    MockHttpServletResponse response = new MockHttpServletResponse();
    new ForgedRequests().doFilter(request, response, new MockFilterChain());
    return response.getStatus();
  }
}
