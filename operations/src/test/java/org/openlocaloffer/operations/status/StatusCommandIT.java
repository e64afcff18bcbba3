package org.openlocaloffer.operations.status;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.config.Settings;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.wire.Clients;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.contracts.wire.Topic;
import org.openlocaloffer.contracts.wire.Topics;
import org.openlocaloffer.quickstart.Backends;
import org.openlocaloffer.quickstart.Server;

class StatusCommandIT {
  /** So many that all of them would take a while. */
  private static final int REPORTS = 20_000;

  @Test
  void readsTheNewestReportOfEachSourceThatThereIsHoweverMuchCameAfterIt() {
    try (Backends backends = Backends.start(Server.KAFKA)) {
      Settings settings = settings(backends.kafka());
      Topics.create(settings);
      send(settings);
      try (var messages = NewestMessages.open(settings)) {
        assertThat(SourceStatuses.read(messages).sources())
            .extracting(s -> s.source().id(), s -> s.report() == null ? -1 : s.report().pages())
            .containsExactly(
                org.assertj.core.groups.Tuple.tuple("busy", (long) REPORTS),
                org.assertj.core.groups.Tuple.tuple("quiet", 7L),
                org.assertj.core.groups.Tuple.tuple("silent", -1L));
        Instant begin = Instant.now();
        assertThat(messages.of(Topic.CRAWL_REPORTS, Set.of("busy"))).containsKey("busy");
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(2));
      }
    }
  }

  private static void send(Settings settings) {
    try (Producer<String, byte[]> producer = new KafkaProducer<>(Clients.producer(settings))) {
      send(producer, Topic.SOURCES, "gone", source("gone"));
      List.of("busy", "quiet", "silent", "gone")
          .forEach(id -> send(producer, Topic.SOURCES, id, source(id)));
      producer.send(new ProducerRecord<>(Topic.SOURCES.topicName(), "gone", null));
      send(producer, Topic.CRAWL_REPORTS, "quiet", report("quiet", 7));
      for (int i = 1; i <= REPORTS; i++) {
        send(producer, Topic.CRAWL_REPORTS, "busy", report("busy", i));
      }
      producer.send(
          new ProducerRecord<>(Topic.CRAWL_REPORTS.topicName(), "silent", "{".getBytes(UTF_8)));
    }
  }

  private static void send(Producer<String, byte[]> to, Topic topic, String key, Object value) {
    to.send(new ProducerRecord<>(topic.topicName(), key, Codec.write(value)));
  }

  private static Settings settings(String kafka) {
    Map<String, String> environment = new HashMap<>();
    environment.put("OLO_KAFKA", kafka);
    environment.put(
        "OLO_CONFIG", Path.of(System.getProperty("project.root", ".."), "config").toString());
    return Settings.load(environment);
  }

  private static Source source(String id) {
    return new Source(id, id, null, List.of("http://club.example/"), null, null, false, null);
  }

  private static CrawlReport report(String id, long pages) {
    Instant now = Instant.now();
    return new CrawlReport(
        id,
        "run",
        now,
        now,
        CrawlReport.State.IDLE,
        pages,
        0,
        0,
        0,
        0,
        Map.of(),
        List.of(),
        null,
        0,
        0,
        null,
        null,
        null);
  }
}
