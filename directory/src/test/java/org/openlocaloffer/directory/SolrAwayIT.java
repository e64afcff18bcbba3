package org.openlocaloffer.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openlocaloffer.contracts.example.Listings;
import org.openlocaloffer.quickstart.Server;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "OLO_CONFIG=../config")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SolrAwayIT {
  private static Publishing publishing;

  @LocalServerPort private int port;
  private Browsing browsing;

  @DynamicPropertySource
  static void solr(DynamicPropertyRegistry properties) {
    publishing = new Publishing();
    properties.add("olo.solr", publishing.backends()::solr);
  }

  @AfterAll
  static void stop() {
    publishing.close();
  }

  @BeforeEach
  void browse() {
    browsing = new Browsing(port);
  }

  @Test
  @Order(1)
  void saysThatNothingIsHereYet() {
    assertThat(browsing.page("/").text()).contains("nothing to find yet");
    assertThat(browsing.page("/search?q=tea").text()).contains("Nothing here yet");
    assertThat(browsing.json("/api/v1/search?q=tea").get("total").asInt()).isZero();
    assertThat(browsing.get("/listings/any").statusCode()).isEqualTo(404);
    assertThat(browsing.get("/actuator/health").body())
        .contains("\"solr\":{\"status\":\"UP\"}", "\"vocabulary\":{\"status\":\"UP\"}")
        .doesNotContain("DOWN");
  }

  @Test
  @Order(2)
  void staysCalmWhileSolrIsAway() {
    publishing.backends().stop(Server.SOLR);

    HttpResponse<String> search = browsing.get("/search?q=tea&need=autism");
    assertThat(search.statusCode()).isEqualTo(503);
    assertThat(search.headers().firstValue("Retry-After")).isPresent();
    assertThat(search.body())
        .contains("short rest", "govuk-footer", "hx-get=\"/search?q=tea&amp;need=autism\"");
    assertThat(browsing.get("/listings/any").statusCode()).isEqualTo(503);
    assertThat(browsing.json("/api/v1/search?q=tea").get("status").asInt()).isEqualTo(503);
    assertThat(browsing.get("/").statusCode()).isEqualTo(200);
    assertThat(browsing.get("/actuator/health").statusCode()).isEqualTo(503);
    assertThat(browsing.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
  }

  @Test
  @Order(3)
  void findsAgainOnceSolrIsBack() {
    publishing.backends().startAgain(Server.SOLR);
    publishing.load().publish(Listings.aSwimmingHour());

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(browsing.page("/search?q=otters").select(".dir-hit")).hasSize(1));
  }
}
