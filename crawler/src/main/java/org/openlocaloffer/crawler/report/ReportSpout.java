package org.openlocaloffer.crawler.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.storm.spout.SpoutOutputCollector;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.topology.OutputFieldsDeclarer;
import org.apache.storm.topology.base.BaseRichSpout;
import org.apache.storm.utils.Utils;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.contracts.wire.Topic;
import org.openlocaloffer.crawler.frontier.Database;
import org.openlocaloffer.crawler.frontier.DatabaseConfig;
import org.openlocaloffer.crawler.frontier.FrontierUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a crawl report of each source that has changed to the topic. It emits no tuples; Storm only
 * keeps it running.
 */
public final class ReportSpout extends BaseRichSpout {
  private static final Logger LOG = LoggerFactory.getLogger(ReportSpout.class);

  /** Milliseconds between two looks. */
  private static final int PAUSE = 2_000;

  private final DatabaseConfig databaseConfig;
  private final Map<String, Object> producerConfig;
  private transient Database database;
  private transient Reports reports;
  private transient Producer<String, byte[]> producer;

  public ReportSpout(DatabaseConfig databaseConfig, Map<String, Object> producerConfig) {
    this.databaseConfig = databaseConfig;
    this.producerConfig = Map.copyOf(producerConfig);
  }

  @Override
  public void open(
      Map<String, Object> conf, TopologyContext context, SpoutOutputCollector collector) {
    database = Database.open(databaseConfig, 1);
    reports = new Reports(database);
    producer = new KafkaProducer<>(producerConfig);
  }

  @Override
  public void nextTuple() {
    try {
      List<Reports.Due> due = reports.due();
      send(due);
      reports.sent(due);
    } catch (FrontierUnavailable | ExecutionException e) {
      LOG.warn("no reports sent: {}", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    Utils.sleep(PAUSE);
  }

  private void send(List<Reports.Due> due) throws InterruptedException, ExecutionException {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (Reports.Due one : due) {
      CrawlReport report = one.report();
      sent.add(
          producer.send(
              new ProducerRecord<>(
                  Topic.CRAWL_REPORTS.topicName(), report.sourceId(), Codec.write(report))));
    }
    for (Future<RecordMetadata> one : sent) {
      one.get();
    }
  }

  @Override
  public void close() {
    producer.close();
    database.close();
  }

  @Override
  public void declareOutputFields(OutputFieldsDeclarer declarer) {
    // Nothing.
  }
}
