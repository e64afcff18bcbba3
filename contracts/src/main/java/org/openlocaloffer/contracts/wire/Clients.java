package org.openlocaloffer.contracts.wire;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.openlocaloffer.contracts.config.Settings;

/** How every stage talks to Kafka: text keys, {@link Codec} bytes as values. */
public final class Clients {
  private Clients() {}

  /** Writes are acknowledged by all replicas, idempotent, and in order. */
  public static Map<String, Object> producer(Settings settings) {
    Map<String, Object> config = new HashMap<>();
    config.put("bootstrap.servers", settings.text("olo.kafka"));
    config.put("acks", "all");
    config.put("enable.idempotence", true);
    // Many small messages travel as one; milliseconds and bytes.
    config.put("compression.type", "lz4");
    config.put("linger.ms", 20);
    config.put("batch.size", 256 << 10);
    // Milliseconds. A caller that waits for a confirmation hears of a failure in time to try again.
    config.put("request.timeout.ms", 10_000);
    config.put("delivery.timeout.ms", 30_000);
    config.put("max.request.size", Topic.MAX_MESSAGE_BYTES);
    config.put("key.serializer", StringSerializer.class);
    config.put("value.serializer", ByteArraySerializer.class);
    return config;
  }

  /** Reads at least once: from the beginning at first, offsets committed by the reader itself. */
  public static Map<String, Object> consumer(Settings settings, String group) {
    Map<String, Object> config = new HashMap<>();
    config.put("bootstrap.servers", settings.text("olo.kafka"));
    config.put("group.id", group);
    config.put("enable.auto.commit", false);
    config.put("auto.offset.reset", "earliest");
    config.put("max.partition.fetch.bytes", Topic.MAX_MESSAGE_BYTES);
    config.put("key.deserializer", StringDeserializer.class);
    config.put("value.deserializer", ByteArrayDeserializer.class);
    return config;
  }
}
