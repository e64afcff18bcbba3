package org.openlocaloffer.journey;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.impl.HttpJdkSolrClient;
import org.openlocaloffer.contracts.config.Settings;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.wire.Clients;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.contracts.wire.Topic;
import org.openlocaloffer.quickstart.Backends;
import org.openlocaloffer.quickstart.Database;

/** What each store holds, read from the store itself. */
record Counts(Backends servers, Settings settings) {

  /** Addresses in the frontier whose content was sent on, sorted. */
  List<String> harvested() throws SQLException {
    return column("frontier", "select url from page where content_hash is not null order by url");
  }

  /** Addresses in the queue, sorted; a repeated one stands twice. */
  List<String> items() throws SQLException {
    return column("moderation", "select url from item order by url");
  }

  /** Messages on a topic, by partition in order. */
  List<ConsumerRecord<String, byte[]>> messages(String topic) {
    try (var consumer =
        new KafkaConsumer<String, byte[]>(Clients.consumer(settings, "journey-counts"))) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(messages::add);
      }
      return messages;
    }
  }

  /** Revision by listing id, as the topic says in the end; withdrawn ones left out. */
  Map<String, Long> published() {
    Map<String, Long> revisions = new TreeMap<>();
    for (var message : messages(Topic.LISTINGS.topicName())) {
      if (message.value() == null) {
        revisions.remove(message.key());
      } else {
        revisions.put(message.key(), Codec.read(message.value(), Listing.class).revision());
      }
    }
    return revisions;
  }

  /** Revision by listing id, as Solr has it. */
  Map<String, Long> indexed() throws Exception {
    try (var solr = new HttpJdkSolrClient.Builder(servers.solr()).build()) {
      var query =
          new SolrQuery("*:*")
              .addFilterQuery("type:listing")
              .setRows(10_000)
              .setFields("id", "revision");
      Map<String, Long> revisions = new TreeMap<>();
      solr.query(settings.text("olo.collection"), query)
          .getResults()
          .forEach(d -> revisions.put((String) d.get("id"), (Long) d.get("revision")));
      return revisions;
    }
  }

  /** Revision by listing id, as the decisions say. */
  Map<String, Long> approved() throws SQLException {
    Map<String, Long> revisions = new TreeMap<>();
    for (String row :
        column("moderation", "select id || ' ' || revision from listing where body is not null")) {
      revisions.put(row.split(" ")[0], Long.valueOf(row.split(" ")[1]));
    }
    return revisions;
  }

  private List<String> column(String database, String sql) throws SQLException {
    Database d = servers.database(database);
    try (Connection connection = DriverManager.getConnection(d.url(), d.user(), d.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }
}
