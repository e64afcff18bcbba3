package org.openlocaloffer.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openlocaloffer.contracts.example.Families;
import org.openlocaloffer.contracts.example.ListingBuilder;
import org.openlocaloffer.contracts.vocabulary.Jargon;
import org.openlocaloffer.contracts.vocabulary.Taxonomy;
import org.openlocaloffer.contracts.vocabulary.Vocabulary;
import org.openlocaloffer.contracts.wire.Topic;
import org.openlocaloffer.quickstart.Server;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What staff change in the words is public within ten seconds; nothing is started again. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "OLO_CONFIG=../config")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VocabularyIT {
  private static final String BREAKS = "a[href='/search?category=short-breaks']";
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private static Publishing publishing;

  @LocalServerPort private int port;
  private Browsing browsing;

  @DynamicPropertySource
  static void solr(DynamicPropertyRegistry properties) {
    publishing = new Publishing().load();
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
  void doesWithoutAVocabulary() {
    publishing.publish(
        new ListingBuilder("ot", "Occupational therapy at home")
            .categories("short-breaks")
            .build());
    within(() -> assertThat(browsing.page("/search?q=therapy").select(".dir-hit")).hasSize(1));

    assertThat(browsing.page("/").text()).contains("topics to choose from are not here yet");
    assertThat(browsing.page("/search?q=therapy").select(".dir-tag").text())
        .isEqualTo("Short breaks");
    assertThat(browsing.page("/jargon").text()).contains("The words are not here yet");
    assertThat(health("vocabulary")).isEqualTo("UP");
  }

  @Test
  @Order(2)
  void aRenamedCategoryShows() {
    publishing.publish(taxonomy(1, term("short-breaks", "Short breaks"), term("money", "Money")));
    within(() -> assertThat(browsing.page("/").select(BREAKS).text()).isEqualTo("Short breaks"));

    publishing.publish(taxonomy(2, term("short-breaks", "Time off from caring")));

    within(
        () -> {
          assertThat(browsing.page("/").select(BREAKS).text()).isEqualTo("Time off from caring");
          assertThat(browsing.page("/").select(".dir-door").text()).doesNotContain("Money");
          assertThat(browsing.page("/search?q=therapy").select(".dir-narrow, .dir-tag").text())
              .contains("Time off from caring (1)");
          assertThat(browsing.json("/api/v1/search").get("facets").get("category").toString())
              .contains("\"Time off from caring\"");
        });
  }

  @Test
  @Order(3)
  void aChangedSynonymFindsWhatItDidNotFind() {
    publishing.publish(jargon(1, "SALT", "Speech and language therapy"));
    within(() -> assertThat(browsing.page("/jargon").text()).contains("SALT (Speech"));
    assertThat(found("OT")).isEmpty();

    publishing.publish(jargon(2, "OT", "Occupational therapy"));

    within(
        () -> {
          assertThat(found("OT")).containsExactly("ot");
          assertThat(browsing.page("/jargon").text()).contains("OT (Occ").doesNotContain("SALT");
          assertThat(browsing.page("/search?q=OT").select(".dir-note--word").text())
              .contains("OT (Occupational therapy): Help.");
        });
  }

  @Test
  @Order(4)
  void pagesAndResponsesAreNoListings() {
    publishing.publish(Topic.PAGES, "complaints", Families.aPage());
    publishing.publish(Topic.RESPONSES, "c0a8", Families.aResponse());
    publishing.publish(new ListingBuilder("last", "Complain to teenagers").build());
    within(() -> assertThat(found("complain teenagers")).containsExactly("last"));

    assertThat(browsing.json("/api/v1/search").get("total").asInt()).isEqualTo(2);
    assertThat(browsing.get("/listings/page:complaints").statusCode()).isEqualTo(404);
  }

  @Test
  @Order(5)
  void aRebuildKeepsTheWords() throws Exception {
    publishing.rebuild();

    within(
        () -> {
          assertThat(found("OT")).containsExactly("ot");
          assertThat(browsing.page("/").select(BREAKS).text()).isEqualTo("Time off from caring");
        });
  }

  @Test
  @Order(6)
  void theWordsStayWhileSolrIsAway() {
    publishing.backends().stop(Server.SOLR);

    assertThat(browsing.page("/").select(BREAKS).text()).isEqualTo("Time off from caring");
    assertThat(browsing.page("/jargon").text()).contains("OT (Occupational therapy)");
    assertThat(health("vocabulary")).isEqualTo("UP");
    assertThat(health("solr")).isEqualTo("DOWN");
  }

  private static void within(ThrowingRunnable assertion) {
    await().atMost(LIMIT).pollInterval(Duration.ofMillis(200)).untilAsserted(assertion);
  }

  private List<String> found(String words) {
    return browsing
        .json("/api/v1" + Browsing.search(words))
        .get("listings")
        .valueStream()
        .map(listing -> listing.get("id").asString())
        .toList();
  }

  private String health(String component) {
    return browsing
        .json("/actuator/health")
        .get("components")
        .get(component)
        .get("status")
        .asString();
  }

  private static Vocabulary taxonomy(long revision, Taxonomy.Term... categories) {
    return new Vocabulary.TaxonomyVersion(revision, new Taxonomy(List.of(categories), null, null));
  }

  private static Taxonomy.Term term(String id, String name) {
    return new Taxonomy.Term(id, name, "What belongs here.", null);
  }

  private static Vocabulary jargon(long revision, String term, String expansion) {
    return new Vocabulary.JargonVersion(
        revision, new Jargon(List.of(new Jargon.Entry(term, expansion, "Help.", null))));
  }
}
