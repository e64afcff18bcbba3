package org.openlocaloffer.indexloader.receive;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.openlocaloffer.contracts.wire.DeadLetters;
import org.openlocaloffer.contracts.wire.Topic;
import org.openlocaloffer.indexloader.index.Index;
import org.openlocaloffer.indexloader.index.Live;
import org.openlocaloffer.indexloader.load.SolrAway;
import org.openlocaloffer.indexloader.load.Writer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what families are to see and brings it to the index, for ever. Several may run; each has
 * its partitions.
 *
 * <p>One thread reads and writes in turn, so that partitions change hands between writes only.
 * While Solr is away the partitions are paused and the polling goes on: the loader stays in its
 * group.
 */
public final class Receiver {
  /** The consumer group of all loaders. */
  public static final String GROUP = "index-loader";

  /** All that the index holds comes from these. */
  public static final List<String> TOPICS =
      Stream.of(Topic.LISTINGS, Topic.VOCABULARY, Topic.PAGES, Topic.RESPONSES)
          .map(Topic::topicName)
          .toList();

  private static final Logger LOG = LoggerFactory.getLogger(Receiver.class);

  /** How soon a stop, or a moved alias, is noticed where there is nothing to load. */
  private static final Duration TURN = Duration.ofMillis(500);

  private final Consumer<String, byte[]> consumer;
  private final Index index;
  private final Positions positions;
  private final Delivery delivery;
  private final Counts counts;
  private final Retry retry = new Retry(Clock.systemUTC());
  private final List<ConsumerRecord<String, byte[]>> waiting = new ArrayList<>();
  private volatile boolean stopping;

  public Receiver(
      Consumer<String, byte[]> consumer,
      Producer<String, byte[]> producer,
      Index index,
      Writer writer,
      MeterRegistry registry) {
    this.consumer = consumer;
    this.index = index;
    this.counts = new Counts(registry);
    this.positions = new Positions(consumer);
    this.delivery = new Delivery(index, writer, new DeadLetters(producer, GROUP), counts);
  }

  /**
   * Returns after {@link #stop}, with all that was written committed.
   *
   * @param ready called once, when messages can flow
   */
  public void run(Runnable ready) {
    consumer.subscribe(TOPICS, new Handover());
    boolean announced = false;
    while (!stopping) {
      turn();
      if (!announced && !retry.failing()) {
        ready.run();
        announced = true;
      }
    }
    LOG.info("stopped: {}", counts);
  }

  /** From any thread. What is being written is finished and committed first. */
  public void stop() {
    stopping = true;
  }

  private void turn() {
    consumer.poll(TURN).forEach(waiting::add);
    if (!retry.untilDue().isZero()) {
      return;
    }
    try {
      Live live = index.ensure();
      positions.follow(live).forEach(this::drop);
      load(live.collection());
      retry.succeeded();
      consumer.resume(consumer.paused());
    } catch (SolrAway | RetriableException | CommitFailedException e) {
      counts.retries.increment();
      retry.failed(e, waiting.size());
      consumer.pause(consumer.assignment());
    }
  }

  private void load(String collection) throws SolrAway {
    if (!waiting.isEmpty()) {
      delivery.deliver(collection, waiting);
      positions.commit(waiting, collection);
      waiting.clear();
    }
  }

  private void drop(TopicPartition partition) {
    waiting.removeIf(
        m -> m.topic().equals(partition.topic()) && m.partition() == partition.partition());
  }

  /** Partitions come and go, while polling only. */
  private final class Handover implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      if (retry.failing()) {
        consumer.pause(partitions);
      }
    }

    /** Their next owner reads again what has not been committed. */
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      partitions.forEach(Receiver.this::drop);
      positions.forget(partitions);
    }
  }
}
