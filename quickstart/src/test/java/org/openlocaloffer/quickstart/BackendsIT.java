package org.openlocaloffer.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BackendsIT {

  private static Backends backends;

  @BeforeAll
  static void start() {
    backends = Backends.start(Server.POSTGRES, Server.KAFKA, Server.SOLR);
  }

  @AfterAll
  static void stop() {
    backends.close();
    assertThat(backends.folder()).doesNotExist();
  }

  @Test
  void keepsRowsWhenPostgresIsKilled() throws Exception {
    Database frontier = backends.database("frontier");
    PostgresProbe.run(frontier, "CREATE TABLE page (url text)");
    PostgresProbe.run(frontier, "INSERT INTO page VALUES ('http://a.example/')");

    backends.kill(Server.POSTGRES);
    assertThatThrownBy(() -> PostgresProbe.texts(frontier, "SELECT url FROM page"))
        .isInstanceOf(SQLException.class);
    backends.startAgain(Server.POSTGRES);

    assertThat(PostgresProbe.texts(frontier, "SELECT url FROM page"))
        .containsExactly("http://a.example/");
  }

  @Test
  void keepsRowsWhenPostgresIsStopped() throws Exception {
    Database moderation = backends.database("moderation");
    PostgresProbe.run(moderation, "CREATE EXTENSION pg_trgm");
    PostgresProbe.run(moderation, "CREATE TABLE item (title text)");
    PostgresProbe.run(moderation, "INSERT INTO item VALUES ('Signing choir')");

    backends.stop(Server.POSTGRES);
    backends.startAgain(Server.POSTGRES);

    assertThat(PostgresProbe.texts(moderation, "SELECT title FROM item"))
        .containsExactly("Signing choir");
  }

  @Test
  void letsAnOwnerIntoTheOwnDatabaseOnly() {
    Database frontier = backends.database("frontier");
    Database moderation = backends.database("moderation");
    assertThatThrownBy(
            () ->
                PostgresProbe.texts(
                    new Database(moderation.url(), frontier.user(), frontier.password()),
                    "SELECT 'in'"))
        .hasMessageContaining("permission denied for database");
    assertThatThrownBy(
            () ->
                PostgresProbe.texts(
                    new Database(frontier.url(), frontier.user(), "guessed"), "SELECT 'in'"))
        .hasMessageContaining("password authentication failed");
    assertThatThrownBy(
            () ->
                PostgresProbe.texts(
                    new Database(frontier.url(), "postgres", "postgres"), "SELECT 'in'"))
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void keepsMessagesWhenKafkaIsKilled() throws Exception {
    KafkaProbe kafka = new KafkaProbe(backends.kafka());
    kafka.create("listings");
    kafka.send("listings", "one");

    backends.kill(Server.KAFKA);
    backends.startAgain(Server.KAFKA);
    kafka.send("listings", "two");

    assertThat(kafka.read("listings", 2)).isEqualTo(List.of("one", "two"));
  }

  @Test
  void makesNoTopicOfAMisspeltName() {
    KafkaProbe kafka = new KafkaProbe(backends.kafka());
    assertThatThrownBy(() -> kafka.send("listngs", "lost"))
        .hasStackTraceContaining("listngs not present in metadata");
  }

  @Test
  void keepsCollectionAliasAndDocumentsWhenSolrIsKilled() throws Exception {
    SolrProbe solr = new SolrProbe(backends.solr());
    solr.uploadConfigset("plain");
    solr.createCollection("listings-1", "plain");
    solr.alias("listings", "listings-1");
    solr.add("listings", "choir");

    backends.kill(Server.SOLR);
    backends.startAgain(Server.SOLR);
    solr.add("listings", "swimming");
    assertThat(solr.ids("listings")).containsExactlyInAnyOrder("choir", "swimming");

    backends.stop(Server.SOLR);
    backends.startAgain(Server.SOLR);
    assertThat(solr.ids("listings")).containsExactlyInAnyOrder("choir", "swimming");
    solr.createCollection("listings-2", "plain");
    solr.alias("listings", "listings-2");
    assertThat(solr.ids("listings")).isEmpty();
  }

  @Test
  void namesEveryAddressForTheModules() {
    assertThat(backends.environment())
        .containsEntry("OLO_KAFKA", backends.kafka())
        .containsEntry("OLO_SOLR", backends.solr())
        .containsEntry("OLO_FRONTIER_DATABASE_URL", backends.database("frontier").url())
        .containsEntry("OLO_MODERATION_DATABASE_USER", "moderation")
        .containsKey("OLO_MODERATION_DATABASE_PASSWORD");
  }
}
