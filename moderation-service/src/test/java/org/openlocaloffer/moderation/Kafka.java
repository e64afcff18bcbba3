package org.openlocaloffer.moderation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.contracts.wire.Topic;

/** Writes to topics as the crawler does, and reads them as the index does. */
public final class Kafka {
  private final Map<String, Object> config;

  public Kafka(String bootstrap) {
    this.config =
        Map.of(
            "bootstrap.servers",
            bootstrap,
            "acks",
            "all",
            "max.request.size",
            Topic.MAX_MESSAGE_BYTES);
  }

  public void send(Candidate... candidates) {
    for (Candidate candidate : candidates) {
      send(Topic.CANDIDATES.topicName(), candidate.url(), Codec.write(candidate));
    }
  }

  public void send(String topic, String key, byte[] value) {
    try (var producer =
        new KafkaProducer<String, byte[]>(
            config, new StringSerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topic, key, value)).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All messages of the key, in order, as soon as the condition holds; at most 30 s. */
  public List<ConsumerRecord<String, byte[]>> await(
      String topic, String key, Predicate<List<ConsumerRecord<String, byte[]>>> until) {
    List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<String, byte[]>(
            config, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (!until.test(found)) {
        if (System.nanoTime() > end) {
          throw new AssertionError("only " + found.size() + " messages of " + key + " on " + topic);
        }
        for (var message : consumer.poll(Duration.ofMillis(200))) {
          if (key.equals(message.key())) {
            found.add(message);
          }
        }
      }
    }
    return found;
  }
}
