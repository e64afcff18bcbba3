package org.openlocaloffer.indexloader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlocaloffer.contracts.example.Listings.aBareListing;
import static org.openlocaloffer.indexloader.Messages.aMessage;

import java.util.List;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.impl.HttpJdkSolrClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.contracts.wire.Topic;
import org.openlocaloffer.indexloader.document.Operation;
import org.openlocaloffer.indexloader.load.Writer;

/** A Kafka that has lost what Solr still holds. */
class EmptyTopicIT {
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
  void isNotTakenForAnEmptyDirectoryUnlessAsked() throws Exception {
    LoaderProcess.start(servers.environment("lost")).awaitReady().terminate();
    put("lost", "lost-1");
    String before = servers.collection("lost");
    LoaderProcess refused = rebuild();

    assertThat(refused.awaitEnd()).isNotZero();
    assertThat(refused.output()).contains(before + " holds 1", "--allow-empty");
    assertThat(servers.collections("lost")).containsExactly(before);
    assertThat(servers.revisions("lost", "lost-")).containsOnlyKeys("lost-1");

    LoaderProcess asked = rebuild("--allow-empty");
    assertThat(asked.awaitEnd()).as(asked.output()).isZero();
    assertThat(servers.revisions("lost", "lost-")).isEmpty();

    LoaderProcess nothingToLose = rebuild();
    assertThat(nothingToLose.awaitEnd()).as(nothingToLose.output()).isZero();
  }

  /** Past the topic. */
  private static void put(String collection, String id) throws Exception {
    byte[] listing = Codec.write(aBareListing(id, 1, "Choir"));
    try (HttpJdkSolrClient solr =
        new HttpJdkSolrClient.Builder(servers.backends().solr()).useHttp1_1(true).build()) {
      new Writer(solr)
          .write(collection, List.of(Operation.of(aMessage(Topic.LISTINGS, id, listing))));
      solr.commit(collection);
    }
  }

  private static LoaderProcess rebuild(String... options) {
    String[] arguments =
        Stream.concat(Stream.of("rebuild"), Stream.of(options)).toArray(String[]::new);
    return LoaderProcess.start(servers.environment("lost"), arguments);
  }
}
