package org.openlocaloffer.indexloader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openlocaloffer.contracts.example.Listings.aBareListing;
import static org.openlocaloffer.contracts.example.Listings.aMisplacedListing;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.config.YamlFile;
import org.openlocaloffer.contracts.example.Listings;
import org.openlocaloffer.contracts.vocabulary.Jargon;
import org.openlocaloffer.contracts.vocabulary.Vocabulary;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.contracts.wire.DeadLetter;
import org.openlocaloffer.contracts.wire.Topic;
import org.openlocaloffer.quickstart.Server;

/** Each test has an alias of its own, so each loader begins with the whole topic. */
class LoadingIT {
  private static Servers servers;

  @BeforeAll
  static void start() {
    servers = new Servers();
  }

  @AfterEach
  void stopLoaders() {
    LoaderProcess.stopAll();
  }

  @AfterAll
  static void stop() throws Exception {
    servers.close();
  }

  @Test
  void findsWhatWasPublished() throws Exception {
    LoaderProcess loader = start("found");
    servers.publish(Listings.aListing());
    servers.awaitLoaded("found");
    assertThat(servers.search("found", "warm waters", "ages_from:[* TO 10]", "kind:activity"))
        .extracting(found -> found.get("name"))
        .containsExactly("Sensory swim");
    assertThat(servers.search("found", "a swimming session for my child in Brackenford"))
        .hasSize(1);
    assertThat(servers.search("found", "sport leisure")).hasSize(1);
    assertThat(servers.search("found", "warm waters", "ages_to:[12 TO *]")).isEmpty();
    assertThat(loader.terminate()).isEqualTo(128 + 15);
    assertThat(loader.output()).containsPattern("stopped: [1-9]\\d* put");
  }

  @Test
  void neverLetsAnOlderRevisionOverwriteANewer() throws Exception {
    start("guarded");
    servers.publish(aBareListing("guard-a", 2, "Newer"));
    servers.publish(aBareListing("guard-a", 1, "Older"));
    servers.publish(aBareListing("guard-b", 1, "Older"));
    servers.publish(aBareListing("guard-b", 2, "Newer"));
    servers.awaitLoaded("guarded");
    servers.publish(aBareListing("guard-b", 1, "Older"));
    servers.awaitLoaded("guarded");
    assertThat(servers.search("guarded", "*:*", "{!prefix f=id}guard-"))
        .extracting(found -> found.get("name"))
        .containsExactly("Newer", "Newer");
  }

  @Test
  void keepsOneDocumentOfAMessageThatComesTwice() throws Exception {
    start("twice");
    servers.publish(aBareListing("twice", 1, "Choir"));
    servers.publish(aBareListing("twice", 1, "Choir"));
    servers.awaitLoaded("twice");
    servers.publish(aBareListing("twice", 1, "Choir"));
    servers.awaitLoaded("twice");
    assertThat(servers.revisions("twice", "twice")).containsExactly(Map.entry("twice", 1L));
  }

  @Test
  void removesAtATombstoneInTheOrderOfTheTopic() throws Exception {
    // All before the loader starts, so that they come to it together.
    servers.publish(aBareListing("gone", 1, "Withdrawn"));
    servers.withdraw("gone");
    servers.publish(aBareListing("back", 1, "Withdrawn"));
    servers.withdraw("back");
    servers.publish(aBareListing("back", 2, "Published again"));
    servers.withdraw("never-was");
    servers.publish(aBareListing("later", 1, "Still there"));
    start("tombstones");
    servers.awaitLoaded("tombstones");
    assertThat(servers.revisions("tombstones", "gone")).isEmpty();
    assertThat(servers.revisions("tombstones", "back")).containsEntry("back", 2L);
    assertThat(servers.revisions("tombstones", "later")).hasSize(1);

    servers.withdraw("later");
    servers.awaitLoaded("tombstones");
    assertThat(servers.revisions("tombstones", "later")).isEmpty();
  }

  @Test
  void setsAsideWhatItCannotUseAndGoesOn() throws Exception {
    byte[] other = Codec.write(aBareListing("dead-other", 1, "Other"));
    // One key, so one partition: what comes last comes after the bad ones.
    servers.publish("dead", "{ not json".getBytes(UTF_8));
    servers.publish("dead", other);
    servers.publish("dead", Codec.write(aMisplacedListing("dead")));
    servers.publish(aBareListing("dead", 2, "Alive"));
    LoaderProcess loader = start("dead");
    servers.awaitLoaded("dead");
    assertThat(servers.revisions("dead", "dead")).containsExactly(Map.entry("dead", 2L));
    assertThat(servers.deadLetters(Topic.LISTINGS))
        .filteredOn(letter -> letter.key().equals("dead"))
        .extracting(
            letter -> new String(letter.headers().lastHeader(DeadLetter.REASON).value(), UTF_8))
        .anySatisfy(reason -> assertThat(reason).startsWith("not JSON"))
        .anySatisfy(reason -> assertThat(reason).contains("key is not the listing's id"))
        .anySatisfy(reason -> assertThat(reason).startsWith("Solr: ").contains("95"));
    assertThat(loader.output()).contains("dead letter: dead at listings-");
  }

  @Test
  void catchesUpAfterSolrWasAway() throws Exception {
    LoaderProcess loader = start("away");
    servers.publish(aBareListing("away-1", 1, "Before"));
    servers.awaitLoaded("away");
    servers.backends().stop(Server.SOLR);
    servers.publish(aBareListing("away-2", 1, "Meanwhile"));
    servers.withdraw("away-1");
    loader.awaitOutput("cannot write");
    servers.backends().startAgain(Server.SOLR);
    servers.awaitLoaded("away");
    assertThat(servers.revisions("away", "away-")).containsOnlyKeys("away-2");
    assertThat(loader.isAlive()).isTrue();
    assertThat(loader.output()).contains("cannot write").contains("writing again");
    assertThat(lines(loader, "cannot write")).isEqualTo(lines(loader, "writing again"));
  }

  @Test
  void keepsWhatItHasCommittedWhenSolrIsKilled() throws Exception {
    start("cut");
    for (int i = 0; i < 500; i++) {
      servers.publish(aBareListing("cut-" + i, 1, "Choir"));
    }
    servers.awaitLoaded("cut");
    servers.publish(aBareListing("cut-500", 1, "Choir"));
    servers.backends().kill(Server.SOLR);
    servers.backends().startAgain(Server.SOLR);
    servers.awaitLoaded("cut");
    assertThat(servers.revisions("cut", "cut-")).hasSize(501);
  }

  @Test
  void handsItsPartitionsToAnotherWhenItIsKilled() throws Exception {
    LoaderProcess first = start("shared");
    LoaderProcess second = start("shared");
    for (int i = 0; i < 1000; i++) {
      servers.publish(aBareListing("shared-" + i, 1, "Choir"));
    }
    servers.awaitLoaded("shared");
    assertThat(first.isAlive() && second.isAlive()).isTrue();
    for (int i = 0; i < 1000; i++) {
      servers.publish(aBareListing("shared-" + i, 2, "Choir"));
    }
    first.kill();
    servers.awaitLoaded("shared");
    assertThat(servers.revisions("shared", "shared-")).hasSize(1000);
    assertThat(servers.revisions("shared", "shared-").values()).containsOnly(2L);
  }

  @Test
  void findsTheExpansionOfEachTermOfTheJargon() throws Exception {
    Jargon jargon = YamlFile.read(Servers.ROOT.resolve("config/jargon.yaml"), Jargon.class);
    List<Jargon.Entry> entries =
        jargon.terms().stream().filter(entry -> entry.expansion() != null).toList();
    for (int i = 0; i < entries.size(); i++) {
      servers.publish(
          aBareListing("jargon-" + i, 1, entries.get(i).expansion() + " in Brackenford"));
    }
    servers.publish(new Vocabulary.JargonVersion(1, jargon));
    start("jargon");
    servers.awaitLoaded("jargon");
    for (int i = 0; i < entries.size(); i++) {
      assertThat(servers.search("jargon", entries.get(i).term()).stream().limit(3))
          .as(entries.get(i).term())
          .extracting(found -> found.get("id"))
          .contains("jargon-" + i);
    }
  }

  @Test
  void losesNothingWhenItIsKilledInTheMiddle() throws Exception {
    LoaderProcess killed = start("killed");
    servers.publish(aBareListing("killed-0", 1, "Choir"));
    servers.awaitLoaded("killed");
    for (int i = 1; i < 5000; i++) {
      servers.publish(aBareListing("killed-" + i, 1 + i % 3, "Choir"));
    }
    servers.flush();
    killed.kill();
    assertThat(servers.behind()).as("killed in the middle").isPositive();
    start("killed");
    servers.awaitLoaded("killed");
    assertThat(servers.revisions("killed", "killed-")).hasSize(5000);
  }

  private static long lines(LoaderProcess loader, String text) {
    return loader.output().lines().filter(line -> line.contains(text)).count();
  }

  private static LoaderProcess start(String alias) {
    return LoaderProcess.start(servers.environment(alias)).awaitReady();
  }
}
