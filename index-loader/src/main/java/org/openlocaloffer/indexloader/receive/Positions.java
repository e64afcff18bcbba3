package org.openlocaloffer.indexloader.receive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.openlocaloffer.indexloader.index.Live;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far each partition has been read, and into which collection.
 *
 * <p>An offset means something only together with the collection that holds what came before it, so
 * each is committed with the collection's name as its metadata. When the alias has moved to another
 * collection, partitions go back to where that one was filled to. Nothing else has to be told of a
 * rebuild, and it does not matter which process is killed when.
 */
final class Positions {
  private static final Logger LOG = LoggerFactory.getLogger(Positions.class);

  private final Consumer<String, byte[]> consumer;
  private final Map<TopicPartition, String> filled = new HashMap<>();

  Positions(Consumer<String, byte[]> consumer) {
    this.consumer = consumer;
  }

  /** Partitions that are another loader's now. */
  void forget(Collection<TopicPartition> partitions) {
    filled.keySet().removeAll(partitions);
  }

  /**
   * Sees to it that what is read next belongs into the live collection.
   *
   * @return the partitions that have gone elsewhere: what has been read of them is void
   */
  Set<TopicPartition> follow(Live live) {
    learn();
    Set<TopicPartition> moved = new HashSet<>();
    for (TopicPartition partition : consumer.assignment()) {
      if (!live.collection().equals(filled.get(partition))) {
        goBack(partition, live);
        moved.add(partition);
      }
    }
    if (!moved.isEmpty()) {
      LOG.info("filling {} from {}", live.collection(), where(moved));
    }
    return moved;
  }

  /** Remembers that the messages are in the collection. */
  void commit(List<ConsumerRecord<String, byte[]>> messages, String collection) {
    Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
    for (ConsumerRecord<String, byte[]> message : messages) {
      next.put(
          new TopicPartition(message.topic(), message.partition()),
          new OffsetAndMetadata(message.offset() + 1, collection));
    }
    consumer.commitSync(next);
  }

  /** For partitions that have just become ours: into which collection was the last one's work? */
  private void learn() {
    Set<TopicPartition> unknown = new HashSet<>(consumer.assignment());
    unknown.removeAll(filled.keySet());
    if (!unknown.isEmpty()) {
      Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(unknown);
      for (TopicPartition partition : unknown) {
        OffsetAndMetadata last = committed.get(partition);
        filled.put(partition, last == null ? "" : last.metadata());
      }
    }
  }

  private void goBack(TopicPartition partition, Live live) {
    OptionalLong from = live.replayed().next(partition);
    long position = consumer.position(partition);
    if (from.isEmpty()) {
      consumer.seekToBeginning(List.of(partition));
    } else if (from.getAsLong() < position) {
      consumer.seek(partition, from.getAsLong());
    }
    consumer.commitSync(
        Map.of(partition, new OffsetAndMetadata(consumer.position(partition), live.collection())));
    filled.put(partition, live.collection());
  }

  private List<String> where(Set<TopicPartition> partitions) {
    List<String> offsets = new ArrayList<>();
    partitions.forEach(p -> offsets.add(p + ":" + consumer.position(p)));
    return offsets.stream().sorted().toList();
  }
}
