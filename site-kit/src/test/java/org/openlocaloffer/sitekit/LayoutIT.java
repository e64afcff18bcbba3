package org.openlocaloffer.sitekit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlocaloffer.sitekit.sample.SampleApplication;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A service that only depends on site-kit, asked over HTTP. */
@SpringBootTest(classes = SampleApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class LayoutIT {
  private final HttpClient client = HttpClient.newHttpClient();

  @Value("${local.server.port}")
  private int port;

  @Test
  void wrapsThePageInTheLayout() throws Exception {
    Document page = page("/");

    assertThat(page.title()).isEqualTo("Search – Brackenford directory");
    assertThat(page.select("main#main-content h1").text()).isEqualTo("Find help near you");
    assertThat(page.select("main").size()).isEqualTo(1);
    assertThat(page.select(".govuk-skip-link").attr("href")).isEqualTo("#main-content");
    assertThat(page.select("main .govuk-back-link")).isEmpty();
    assertThat(page.select("section[aria-label] .govuk-back-link")).hasSize(1);
    assertThat(page.select("footer a").eachText()).containsExactly("Accessibility", "Complaints");
    assertThat(page.select("[aria-current=page]").text()).isEqualTo("Search");
  }

  @Test
  void marksTheSectionThatAPageLiesIn() throws Exception {
    assertThat(page("/help/postcodes").select("[aria-current=true]").text()).isEqualTo("Help");
  }

  @Test
  void hidesTheModelFromParametersThatWereNotGiven() throws Exception {
    Document page = page("/");

    assertThat(page.select(".govuk-error-message").text()).contains("ZZ1 4AB");
    assertThat(page.select(".govuk-hint")).isEmpty();
  }

  @Test
  void offersNoSignOutToSomebodyWhoIsNotSignedIn() throws Exception {
    assertThat(page("/").select("form[action=/sign-out]")).isEmpty();
  }

  @Test
  void needsNoInlineStyleOrScript() throws Exception {
    Document page = page("/");

    assertThat(page.select("style, [style], script:not([src])")).isEmpty();
    assertThat(page.select("[onclick], [onload], [href^=http], [src^=http]")).isEmpty();
  }

  @Test
  void servesEveryAssetOfThePageForAYear() throws Exception {
    for (String path : page("/").select("link, script").stream().map(LayoutIT::address).toList()) {
      HttpResponse<String> asset = get(path);

      assertThat(asset.statusCode()).as(path).isEqualTo(200);
      assertThat(asset.headers().firstValue("Cache-Control"))
          .as(path)
          .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000", "immutable"));
    }
  }

  @Test
  void letsNobodyKeepAnUnversionedAsset() throws Exception {
    for (String path : new String[] {"/assets/directory.css", "/assets/brand.css"}) {
      assertThat(get(path).headers().firstValue("Cache-Control")).hasValue("no-cache");
    }
  }

  @Test
  void setsTheCouncilsColours() throws Exception {
    assertThat(get("/assets/brand.css").body()).contains("--brand:#14575f");
    assertThat(get("/assets/directory.css").body()).contains("var(--brand");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/nowhere", "/breaks", "/assets/site.js"})
  void sendsTheSafetyHeaders(String path) throws Exception {
    var headers = get(path).headers();

    assertThat(headers.allValues("Content-Security-Policy")).hasSize(1);
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'")
        .contains("frame-ancestors 'none'", "form-action 'self'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).isPresent();
    assertThat(headers.firstValue("Permissions-Policy")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 409, 418, 429, 500, 502, 503})
  void explainsAnErrorInTheLayoutWithAWayOut(int status) throws Exception {
    HttpResponse<String> response = get("/fails/" + status);
    Document page = Jsoup.parse(response.body());

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(page.select("main h1").text()).isNotBlank();
    assertThat(page.select("main a[href]")).isNotEmpty();
    assertThat(page.select(".govuk-service-navigation")).hasSize(1);
    assertThat(response.body()).doesNotContain("secret detail", "Exception", "at org.");
  }

  @Test
  void keepsTheDetailOfAFailureFromThePage() throws Exception {
    HttpResponse<String> response = get("/breaks");

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).contains("<main").doesNotContain("secret detail", "at org.");
  }

  private static String address(org.jsoup.nodes.Element element) {
    return element.hasAttr("src") ? element.attr("src") : element.attr("href");
  }

  private Document page(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Jsoup.parse(response.body());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + port).resolve(path);
    HttpRequest request =
        HttpRequest.newBuilder(address).header("Accept", "text/html, */*").build();
    return client.send(request, BodyHandlers.ofString());
  }
}
