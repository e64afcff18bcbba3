package org.openlocaloffer.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.config.Settings;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.contracts.wire.Topic;
import org.openlocaloffer.quickstart.Server;
import org.openlocaloffer.quickstart.Stage;

/**
 * A page of the town becomes a listing that a family finds, while every part in between is killed
 * once. The steps build on each other, so they run in order.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PipelineJourneyIT {
  private static final String SOURCES =
      """
      sources:
        - id: sendias
          name: SENDIAS
          seeds: ["http://sendias.localhost:${OLO_TOWN_PORT}/"]
          privateHosts: ["sendias.localhost:${OLO_TOWN_PORT}"]
          budget: {delay: PT0.1S}
        - id: treehouse
          name: Treehouse
          seeds: ["http://treehouse.localhost:${OLO_TOWN_PORT}/"]
          privateHosts: ["treehouse.localhost:${OLO_TOWN_PORT}"]
          budget: {delay: PT0.1S}
        - id: fernbrook
          name: Fernbrook School
          seeds: ["http://fernbrook.localhost:${OLO_TOWN_PORT}/"]
          privateHosts: ["fernbrook.localhost:${OLO_TOWN_PORT}"]
          budget: {delay: PT0.1S}
      """;
  private static final int ENOUGH = 12;

  private static Pipeline pipeline;
  private static Moderator moderator;
  private static Family family;
  private static Counts counts;
  private static final List<JsonNode> approved = new ArrayList<>();

  @BeforeAll
  static void startEverything() throws Exception {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(120));
    Awaitility.setDefaultPollInterval(Duration.ofMillis(200));
    pipeline = Pipeline.withServers(SOURCES);
    pipeline.start(Stage.values());
    moderator = new Moderator(pipeline.moderation(), "moderator", pipeline.password());
    family = new Family(pipeline.directory());
    counts = new Counts(pipeline.servers(), Settings.load(pipeline.environment()));
  }

  @AfterAll
  static void stopEverything() {
    if (pipeline != null) {
      pipeline.close();
    }
  }

  @Test
  @Order(1)
  void theTownsPagesReachTheQueueAlthoughTheCrawlerIsKilled() {
    await().until(() -> moderator.total("waiting") > 0);

    pipeline.kill(Stage.CRAWLER);
    pipeline.start(Stage.CRAWLER);

    await().until(() -> moderator.total("waiting") >= ENOUGH);
  }

  @Test
  @Order(2)
  void anApprovedItemIsFoundBySearch() {
    awaitFound(approve());
  }

  @Test
  @Order(3)
  void approvalsReachTheDirectoryAlthoughTheLoaderIsKilled() {
    JsonNode before = approve();
    pipeline.kill(Stage.INDEX_LOADER);
    JsonNode meanwhile = approve();

    pipeline.start(Stage.INDEX_LOADER);

    awaitFound(before);
    awaitFound(meanwhile);
  }

  @Test
  @Order(4)
  void anApprovalIsPublishedAlthoughModerationIsKilledBeforeItCould() {
    pipeline.servers().stop(Server.KAFKA);
    JsonNode committed = approve();
    pipeline.kill(Stage.MODERATION_SERVICE);
    pipeline.servers().startAgain(Server.KAFKA);

    pipeline.start(Stage.MODERATION_SERVICE);

    awaitFound(committed);
  }

  @Test
  @Order(5)
  void approvalsReachTheDirectoryOnceSolrIsBack() {
    pipeline.servers().kill(Server.SOLR);
    JsonNode meanwhile = approve();

    pipeline.servers().startAgain(Server.SOLR);

    awaitFound(meanwhile);
  }

  @Test
  @Order(6)
  void theSecondOfTwoModeratorsLearnsWhoWasFirst() {
    JsonNode item = moderator.items("waiting").get(0);
    String decision = moderator.approve(item);
    Moderator second = new Moderator(pipeline.moderation(), "admin", pipeline.password());

    JsonClient.Answer answer =
        second.decide(
            item,
            Map.of("action", "reject", "reason", "duplicate", "version", item.get("version")));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body().toString()).contains("moderator");
    moderator.undo(decision);
    await().until(() -> !counts.indexed().containsKey(item.get("id").asText()));
  }

  @Test
  @Order(7)
  void inTheEndAllStoresAgreeNothingIsLostAndNothingIsThereTwice() throws Exception {
    await().untilAsserted(() -> assertThat(counts.items()).isEqualTo(counts.harvested()));
    assertThat(counts.items()).as("addresses in the queue").doesNotHaveDuplicates();
    assertThat(counts.items()).as("addresses sent").isEqualTo(List.copyOf(candidates()));
    await().untilAsserted(() -> assertThat(counts.published()).isEqualTo(counts.approved()));
    await().untilAsserted(() -> assertThat(counts.indexed()).isEqualTo(counts.published()));
    assertThat(counts.approved()).hasSize(approved.size());
    for (Topic topic : Topic.values()) {
      assertThat(counts.messages(topic.deadLetters())).as(topic.deadLetters()).isEmpty();
    }
  }

  /** A candidate may be sent again after a kill; the queue has it once all the same. */
  private static TreeSet<String> candidates() {
    return counts.messages(Topic.CANDIDATES.topicName()).stream()
        .map(message -> Codec.read(message.value(), Candidate.class).url())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static JsonNode approve() {
    JsonNode item = moderator.items("waiting").get(0);
    moderator.approve(item);
    approved.add(item);
    return item;
  }

  private static void awaitFound(JsonNode item) {
    await()
        .alias("found: " + item.get("title").asText())
        .until(() -> family.finds(item.get("title").asText(), item.get("id").asText()).isPresent());
  }
}
