package org.openlocaloffer.crawler.source;

import com.codahale.metrics.Counter;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.storm.spout.SpoutOutputCollector;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.topology.OutputFieldsDeclarer;
import org.apache.storm.topology.base.BaseRichSpout;
import org.apache.storm.utils.Utils;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.contracts.wire.DeadLetters;
import org.openlocaloffer.contracts.wire.MalformedMessage;
import org.openlocaloffer.crawler.frontier.Database;
import org.openlocaloffer.crawler.frontier.DatabaseConfig;
import org.openlocaloffer.crawler.frontier.FrontierConfig;
import org.openlocaloffer.crawler.frontier.FrontierUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes sources from their topic into the frontier. It emits no tuples; Storm only keeps it
 * running. Prints READY on standard output when it has read what was there at the start.
 */
public final class SourceSpout extends BaseRichSpout {
  private static final Logger LOG = LoggerFactory.getLogger(SourceSpout.class);
  private static final String READER = "crawler";
  private static final int AWAY = 2_000;

  private final DatabaseConfig databaseConfig;
  private final FrontierConfig frontierConfig;
  private final Map<String, Object> consumerConfig;
  private final Map<String, Object> producerConfig;
  private transient Database database;
  private transient SourceTable sources;
  private transient SourceTopic topic;
  private transient Producer<String, byte[]> producer;
  private transient DeadLetters deadLetters;
  private transient Kinds kinds;
  private transient Watched watched;
  private boolean ready;

  public SourceSpout(
      DatabaseConfig databaseConfig,
      FrontierConfig frontierConfig,
      Map<String, Object> consumerConfig,
      Map<String, Object> producerConfig) {
    this.databaseConfig = databaseConfig;
    this.frontierConfig = frontierConfig;
    this.consumerConfig = Map.copyOf(consumerConfig);
    this.producerConfig = Map.copyOf(producerConfig);
  }

  @Override
  public void open(
      Map<String, Object> conf, TopologyContext context, SpoutOutputCollector collector) {
    database = Database.open(databaseConfig, 1);
    // Of all that reports count, only seeds beyond the budget are refused here.
    Counter beyond = context.registerCounter("refused." + RefusalCause.BUDGET.word());
    sources = new SourceTable(database, frontierConfig, (cause, amount) -> beyond.inc(amount));
    kinds = Kinds.fromEnvironment();
    watched = new Watched();
    topic = new SourceTopic(consumerConfig);
    producer = new KafkaProducer<>(producerConfig);
    deadLetters = new DeadLetters(producer, READER);
  }

  @Override
  public void nextTuple() {
    try {
      // The rest of a partition waits for a message that has to come again.
      Set<Integer> held = new HashSet<>();
      for (ConsumerRecord<String, byte[]> message : topic.poll(Duration.ofMillis(200))) {
        if (!held.contains(message.partition()) && !take(message)) {
          held.add(message.partition());
          topic.again(message);
        }
      }
      if (!held.isEmpty()) {
        Utils.sleep(AWAY);
      }
      if (!ready && topic.caughtUp()) {
        ready = true;
        System.out.println("READY crawler " + watched.text());
      }
    } catch (KafkaException e) {
      LOG.warn("no sources read: {}", e.getMessage());
      Utils.sleep(AWAY);
    }
  }

  /** False where it could not be stored and has to come again. */
  private boolean take(ConsumerRecord<String, byte[]> message) {
    try {
      if (message.value() == null) {
        sources.remove(message.key());
        watched.remove(message.key());
        LOG.info("source {} removed", message.key());
      } else {
        put(Codec.read(message.value(), Source.class));
      }
      return true;
    } catch (MalformedMessage e) {
      return isRefused(message, e.getMessage());
    } catch (FrontierUnavailable e) {
      if (e.refusesData()) {
        return isRefused(message, "cannot be stored: " + e.getMessage());
      }
      LOG.warn("source {} not stored: {}", message.key(), e.getMessage());
      return false;
    }
  }

  private boolean isRefused(ConsumerRecord<String, byte[]> message, String why) {
    LOG.warn("source at {}-{} refused: {}", message.partition(), message.offset(), why);
    return isBuried(message, why);
  }

  /** False where the dead letter could not be sent: the message must not be lost. */
  private boolean isBuried(ConsumerRecord<String, byte[]> message, String why) {
    try {
      deadLetters.send(message, why);
      return true;
    } catch (KafkaException e) {
      LOG.warn(
          "dead letter of {}-{} not sent: {}",
          message.partition(),
          message.offset(),
          e.getMessage());
      return false;
    }
  }

  private void put(Source source) {
    SeedPlan plan = SeedPlan.of(source, kinds.of(source.kind()));
    watched.put(source.id(), plan.rest());
    if (sources.put(source, plan.rest(), plan.note(), plan.seeds())) {
      LOG.info("source {} taken: {}", source.id(), plan.rest() == null ? "active" : plan.rest());
    }
  }

  @Override
  public void close() {
    topic.close();
    producer.close();
    database.close();
  }

  @Override
  public void declareOutputFields(OutputFieldsDeclarer declarer) {
    // Nothing.
  }
}
