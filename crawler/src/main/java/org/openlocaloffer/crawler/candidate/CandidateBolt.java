package org.openlocaloffer.crawler.candidate;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.storm.task.OutputCollector;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.topology.OutputFieldsDeclarer;
import org.apache.storm.topology.base.BaseRichBolt;
import org.apache.storm.tuple.Fields;
import org.apache.storm.tuple.Tuple;
import org.apache.storm.tuple.Values;
import org.openlocaloffer.contracts.wire.Topic;
import org.openlocaloffer.crawler.frontier.StatusBolt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends candidates to their topic and passes outcomes on to the frontier. An outcome goes on only
 * after Kafka has its candidates: a crash between the two sends a candidate twice, with the same
 * content hash, and never loses it.
 */
public final class CandidateBolt extends BaseRichBolt {
  private static final Logger LOG = LoggerFactory.getLogger(CandidateBolt.class);

  private final Map<String, Object> producerConfig;
  private transient Producer<String, byte[]> producer;
  private transient OutputCollector collector;

  public CandidateBolt(Map<String, Object> producerConfig) {
    this.producerConfig = Map.copyOf(producerConfig);
  }

  @Override
  public void prepare(
      Map<String, Object> conf, TopologyContext context, OutputCollector collector) {
    this.collector = collector;
    producer = new KafkaProducer<>(producerConfig);
  }

  @Override
  public void execute(Tuple tuple) {
    List<?> messages = (List<?>) tuple.getValueByField(PageBolt.CANDIDATES);
    if (messages.isEmpty()) {
      pass(tuple);
      return;
    }
    AtomicInteger unsent = new AtomicInteger(messages.size());
    AtomicBoolean failed = new AtomicBoolean();
    for (Object one : messages) {
      Message message = (Message) one;
      producer.send(
          new ProducerRecord<>(Topic.CANDIDATES.topicName(), message.key(), message.json()),
          (written, failure) -> {
            if (failure != null) {
              LOG.error("candidate {} not sent: {}", message.key(), failure.getMessage());
              failed.set(true);
            }
            if (unsent.decrementAndGet() == 0) {
              passOrFail(tuple, failed.get());
            }
          });
    }
  }

  private void passOrFail(Tuple tuple, boolean failed) {
    if (failed) {
      collector.fail(tuple);
    } else {
      pass(tuple);
    }
  }

  private void pass(Tuple tuple) {
    collector.emit(tuple, new Values(tuple.getValueByField(PageBolt.OUTCOME)));
    collector.ack(tuple);
  }

  @Override
  public void cleanup() {
    producer.close();
  }

  @Override
  public void declareOutputFields(OutputFieldsDeclarer declarer) {
    declarer.declare(new Fields(StatusBolt.OUTCOME));
  }
}
