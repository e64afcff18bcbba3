package org.openlocaloffer.contracts.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.openlocaloffer.contracts.config.Settings;

/** Makes the topics that are missing, as {@link Topic} says. Every process may call it at start. */
public final class Topics {
  private Topics() {}

  /**
   * Returns once every topic exists. Existing topics are left as they are.
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
    }
  }

  private static void await(org.apache.kafka.common.KafkaFuture<Void> created) {
    try {
      created.get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new KafkaException("cannot create topics", e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while creating topics", e);
    }
  }
}
