package org.openlocaloffer.crawler.frontier;

import com.digitalpebble.stormcrawler.Metadata;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.storm.spout.SpoutOutputCollector;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.topology.OutputFieldsDeclarer;
import org.apache.storm.topology.base.BaseRichSpout;
import org.apache.storm.tuple.Fields;
import org.apache.storm.tuple.Values;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives leases to the fetcher: url, key (the host), metadata (the lease as JSON). A tuple that
 * fails is not emitted again: its lease runs out and the page is claimed anew.
 */
public final class FrontierSpout extends BaseRichSpout {
  private static final Logger LOG = LoggerFactory.getLogger(FrontierSpout.class);

  /** Milliseconds until the frontier is asked again when it had nothing. */
  private static final int IDLE = 100;

  private static final int AWAY = 2_000;

  /** Those of this process. */
  private static final Set<FrontierSpout> OPEN = ConcurrentHashMap.newKeySet();

  private final DatabaseConfig databaseConfig;
  private final FrontierConfig config;
  private final String leaseKey;
  private transient Database database;
  private transient Frontier frontier;
  private transient SpoutOutputCollector collector;
  private transient Queue<Lease> claimed;
  private transient Map<String, Lease> inFlight;
  private long notBefore;
  private boolean stopping;

  /**
   * @param leaseKey under which the metadata carries the lease
   */
  public FrontierSpout(DatabaseConfig databaseConfig, FrontierConfig config, String leaseKey) {
    this.databaseConfig = databaseConfig;
    this.config = config;
    this.leaseKey = leaseKey;
  }

  @Override
  public void open(
      Map<String, Object> conf, TopologyContext context, SpoutOutputCollector collector) {
    this.collector = collector;
    database = Database.open(databaseConfig, 1);
    frontier = new Frontier(database, config, Clock.systemUTC());
    claimed = new ArrayDeque<>();
    inFlight = new ConcurrentHashMap<>();
    OPEN.add(this);
  }

  /**
   * Nothing more is claimed in this process, and what was is given back, so that whoever comes next
   * need not wait for the leases to run out. For a process that ends: fetches that are under way
   * come to nothing.
   */
  public static void stopAll() {
    OPEN.forEach(FrontierSpout::stop);
  }

  private synchronized void stop() {
    stopping = true;
    giveBack(List.copyOf(inFlight.values()));
  }

  private void giveBack(List<Lease> leases) {
    try {
      frontier.release(leases);
      LOG.info("{} leases given back", leases.size());
    } catch (FrontierUnavailable e) {
      LOG.warn("{} leases run out by themselves: {}", leases.size(), e.getMessage());
    }
  }

  @Override
  public void nextTuple() {
    if (claimed.isEmpty()) {
      claim();
    }
    Lease lease = claimed.poll();
    if (lease == null) {
      // Storm waits a little before it asks again.
      return;
    }
    Metadata metadata = new Metadata();
    metadata.setValue(leaseKey, new String(Codec.write(lease), StandardCharsets.UTF_8));
    collector.emit(new Values(lease.url(), lease.host(), metadata), id(lease));
  }

  private static String id(Lease lease) {
    return lease.token() + " " + lease.url();
  }

  private synchronized void claim() {
    long now = System.currentTimeMillis();
    if (stopping || inFlight.size() >= config.inFlight() || now < notBefore) {
      return;
    }
    try {
      claimed.addAll(frontier.claim(config.inFlight() - inFlight.size()));
      claimed.forEach(lease -> inFlight.put(id(lease), lease));
      notBefore = claimed.isEmpty() ? now + IDLE : now;
    } catch (FrontierUnavailable e) {
      LOG.warn("no pages claimed: {}", e.getMessage());
      notBefore = now + AWAY;
    }
  }

  @Override
  public void ack(Object id) {
    inFlight.remove(id);
  }

  @Override
  public void fail(Object id) {
    inFlight.remove(id);
    LOG.warn("no outcome of {}; it is due again when its lease is over", id);
  }

  /** What was emitted may be with another worker, which goes on with it. */
  @Override
  public synchronized void close() {
    stopping = true;
    giveBack(List.copyOf(claimed));
    OPEN.remove(this);
    database.close();
  }

  @Override
  public void declareOutputFields(OutputFieldsDeclarer declarer) {
    declarer.declare(new Fields("url", "key", "metadata"));
  }
}
