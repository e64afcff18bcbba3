package org.openlocaloffer.contracts.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.openlocaloffer.contracts.config.Settings;

/** Makes the topics that are missing, as {@link Topic} says. Every process may call it at start. */
public final class Topics {
  private static final int ATTEMPTS = 100;
  private static final long PAUSE_NANOS = 200_000_000;

  private Topics() {}

  /**
   * Returns once every topic exists and every partition answers: a producer that meets one before
   * its leader is there may wait out its whole delivery time-out. Existing topics are left as they
   * are.
   *
   * @throws KafkaException where the brokers do not answer within Kafka's own time-out
   */
  public static void create(Settings settings) {
    int partitions = settings.integer("olo.topics.partitions");
    short replicas = (short) settings.integer("olo.topics.replicas");
    try (Admin admin =
        Admin.create(Map.<String, Object>of("bootstrap.servers", settings.text("olo.kafka")))) {
      List<NewTopic> wanted = new ArrayList<>();
      for (Topic topic : Topic.values()) {
        wanted.add(new NewTopic(topic.topicName(), partitions, replicas).configs(topic.settings()));
        wanted.add(
            new NewTopic(topic.deadLetters(), 1, replicas)
                .configs(Topic.retention(Topic.DEAD_LETTERS_KEPT)));
      }
      for (var created : admin.createTopics(wanted).values().values()) {
        await(created);
      }
      await(admin.listOffsets(partitions(admin, wanted)).all());
    }
  }

  private static Map<TopicPartition, OffsetSpec> partitions(Admin admin, List<NewTopic> wanted) {
    Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
    for (TopicDescription topic : described(admin, wanted.stream().map(NewTopic::name).toList())) {
      topic
          .partitions()
          .forEach(
              partition ->
                  partitions.put(
                      new TopicPartition(topic.name(), partition.partition()),
                      OffsetSpec.latest()));
    }
    return partitions;
  }

  /** A broker may hear of a new topic a little after the controller has made it. */
  private static Collection<TopicDescription> described(Admin admin, List<String> names) {
    for (int attempt = 1; ; attempt++) {
      try {
        return await(admin.describeTopics(names).allTopicNames()).values();
      } catch (KafkaException e) {
        if (!(e.getCause() instanceof RetriableException) || attempt == ATTEMPTS) {
          throw e;
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  /** Null where it is there already. */
  private static <T> T await(KafkaFuture<T> asked) {
    try {
      return asked.get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new KafkaException("cannot create topics", e.getCause());
      }
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while creating topics", e);
    }
  }
}
