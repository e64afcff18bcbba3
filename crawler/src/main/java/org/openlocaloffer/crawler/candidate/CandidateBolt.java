package org.openlocaloffer.crawler.candidate;

import java.util.Map;
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
 * Candidates to their topic, outcomes on to the frontier. An outcome goes on only after its
 * candidate is safe: a crash between the two sends the candidate twice, with one content hash, and
 * never loses it.
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
    byte[] candidate = tuple.getBinaryByField(PageBolt.CANDIDATE);
    if (candidate == null) {
      pass(tuple);
      return;
    }
    String url = tuple.getStringByField(PageBolt.URL);
    producer.send(
        new ProducerRecord<>(Topic.CANDIDATES.topicName(), url, candidate),
        (written, failure) -> {
          if (failure == null) {
            pass(tuple);
          } else {
            LOG.error("candidate {} not sent: {}", url, failure.getMessage());
            collector.fail(tuple);
          }
        });
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
