package org.openlocaloffer.crawler.frontier;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.storm.task.OutputCollector;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.topology.OutputFieldsDeclarer;
import org.apache.storm.topology.base.BaseRichBolt;
import org.apache.storm.tuple.Tuple;
import org.openlocaloffer.crawler.frontier.lease.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores outcomes (field {@link #OUTCOME}) in the frontier and acknowledges each tuple when its
 * outcome is stored. One thread writes all that has come since its last write, so that outcomes
 * wait little when there are few and are written together when there are many. What the reports
 * count is counted in Storm's metrics too.
 */
public final class StatusBolt extends BaseRichBolt {
  public static final String OUTCOME = "outcome";

  private static final Logger LOG = LoggerFactory.getLogger(StatusBolt.class);
  private static final int MOST_AT_ONCE = 200;
  private static final int TRIES = 5;

  private final DatabaseConfig databaseConfig;
  private final FrontierConfig config;
  private transient Database database;
  private transient Frontier frontier;
  private transient Counters counters;
  private transient OutputCollector collector;
  private transient BlockingQueue<Tuple> waiting;
  private transient Thread writer;

  public StatusBolt(DatabaseConfig databaseConfig, FrontierConfig config) {
    this.databaseConfig = databaseConfig;
    this.config = config;
  }

  @Override
  public void prepare(
      Map<String, Object> conf, TopologyContext context, OutputCollector collector) {
    this.collector = collector;
    database = Database.open(databaseConfig, 1);
    frontier = new Frontier(database, config, Clock.systemUTC());
    counters = new Counters(name -> context.registerCounter(name)::inc);
    waiting = new ArrayBlockingQueue<>(5 * MOST_AT_ONCE);
    writer = new Thread(this::write, "frontier-writer");
    writer.setDaemon(true);
    writer.start();
  }

  @Override
  public void execute(Tuple tuple) {
    try {
      waiting.put(tuple);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() {
    List<Tuple> batch = new ArrayList<>();
    try {
      while (true) {
        batch.add(waiting.take());
        waiting.drainTo(batch, MOST_AT_ONCE - 1);
        store(batch);
        batch.clear();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whatever happens to one batch, the thread goes on to the next. */
  private void store(List<Tuple> batch) throws InterruptedException {
    try {
      List<Outcome> outcomes =
          batch.stream().map(t -> (Outcome) t.getValueByField(OUTCOME)).toList();
      if (isStored(outcomes)) {
        batch.forEach(collector::ack);
      } else {
        batch.forEach(collector::fail);
      }
    } catch (RuntimeException e) {
      if (batch.size() == 1) {
        refuse(batch.get(0), e);
        return;
      }
      // One hostile page must not starve the others.
      LOG.warn("{} outcomes refused together, trying each alone: {}", batch.size(), e.toString());
      for (Tuple tuple : batch) {
        store(List.of(tuple));
      }
    }
  }

  /** Counted like any other page that cannot be read; it must not come again at once for ever. */
  private void refuse(Tuple tuple, RuntimeException why) throws InterruptedException {
    Outcome outcome = (Outcome) tuple.getValueByField(OUTCOME);
    LOG.error("the outcome of {} cannot be stored", outcome.lease().url(), why);
    try {
      if (isStored(List.of(outcome.unstorable()))) {
        collector.ack(tuple);
        return;
      }
    } catch (RuntimeException e) {
      LOG.error("nor that it came to nothing", e);
    }
    collector.fail(tuple);
  }

  /** False where the database stayed away. */
  private boolean isStored(List<Outcome> outcomes) throws InterruptedException {
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      try {
        int stored = frontier.store(outcomes, counters);
        if (stored < outcomes.size()) {
          LOG.info("{} outcomes came after their lease", outcomes.size() - stored);
        }
        return true;
      } catch (FrontierUnavailable e) {
        if (e.refusesData()) {
          throw e;
        }
        LOG.warn(
            "{} outcomes not stored, attempt {}: {}", outcomes.size(), attempt, e.getMessage());
        Thread.sleep(500L * attempt);
      }
    }
    return false;
  }

  @Override
  public void cleanup() {
    writer.interrupt();
    database.close();
  }

  @Override
  public void declareOutputFields(OutputFieldsDeclarer declarer) {
    // The end of the line.
  }
}
