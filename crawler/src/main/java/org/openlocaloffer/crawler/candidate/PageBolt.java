package org.openlocaloffer.crawler.candidate;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.digitalpebble.stormcrawler.Metadata;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.storm.task.OutputCollector;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.topology.OutputFieldsDeclarer;
import org.apache.storm.topology.base.BaseRichBolt;
import org.apache.storm.tuple.Fields;
import org.apache.storm.tuple.Tuple;
import org.apache.storm.tuple.Values;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.crawler.fetch.Fetched;
import org.openlocaloffer.crawler.fetch.GuardedProtocol;
import org.openlocaloffer.crawler.fetch.ProtocolConfig;
import org.openlocaloffer.crawler.frontier.Database;
import org.openlocaloffer.crawler.frontier.Entries;
import org.openlocaloffer.crawler.frontier.Frontier;
import org.openlocaloffer.crawler.frontier.FrontierUnavailable;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.source.Definitions;
import org.openlocaloffer.crawler.source.Kinds;
import org.openlocaloffer.crawler.source.SourceTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Judges what the fetcher emits, with a body or without, and emits outcome and candidates. */
public final class PageBolt extends BaseRichBolt {
  /** {@link Message}s to send, a list; may be empty. */
  static final String CANDIDATES = "candidates";

  static final String OUTCOME = "outcome";

  private static final Logger LOG = LoggerFactory.getLogger(PageBolt.class);
  private static final byte[] NO_BODY = {};

  private final ProtocolConfig config;
  private final PageSettings pages;
  private transient Database database;
  private transient Frontier frontier;
  private transient Judge judge;
  private transient OutputCollector collector;

  public PageBolt(ProtocolConfig config, PageSettings pages) {
    this.config = config;
    this.pages = pages;
  }

  @Override
  public void prepare(
      Map<String, Object> conf, TopologyContext context, OutputCollector collector) {
    this.collector = collector;
    database = Database.open(config.database(), 1);
    frontier = new Frontier(database, config.frontier(), Clock.systemUTC());
    Definitions definitions =
        new Definitions(new SourceTable(database, config.frontier()), Kinds.fromEnvironment()::of);
    judge = Judge.of(config, pages, definitions::of, this::known);
  }

  @Override
  public void execute(Tuple tuple) {
    Metadata metadata = (Metadata) tuple.getValueByField("metadata");
    Lease lease = read(metadata, GuardedProtocol.LEASE, Lease.class);
    Fetched fetched = read(metadata, GuardedProtocol.FETCHED, Fetched.class);
    if (fetched != null && fetched.cause() == RefusalCause.POSTPONED) {
      postpone(tuple, lease, fetched.detail());
      return;
    }
    byte[] body = tuple.contains("content") ? tuple.getBinaryByField("content") : NO_BODY;
    try {
      Judgement judgement = judge.judge(lease, fetched == null ? nothing(metadata) : fetched, body);
      if (judgement == Judgement.UNWANTED) {
        frontier.release(List.of(lease));
        collector.ack(tuple);
      } else {
        emit(tuple, judgement);
      }
    } catch (FrontierUnavailable e) {
      postpone(tuple, lease, e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("cannot judge {}", lease.url(), e);
      emit(tuple, Judge.broken(lease, fetched == null ? nothing(metadata) : fetched, e));
    }
  }

  private void emit(Tuple tuple, Judgement judgement) {
    List<Message> messages = judgement.candidates().stream().map(Message::of).toList();
    collector.emit(tuple, new Values(messages, judgement.outcome()));
    collector.ack(tuple);
  }

  private Entries.Known known(String sourceId, String list, List<String> urls) {
    return database.run(connection -> new Entries(connection).known(sourceId, list, urls));
  }

  /** Nothing is booked against page or host; both come again when the lease is over. */
  private void postpone(Tuple tuple, Lease lease, String why) {
    LOG.warn("{} postponed: {}", lease.url(), why);
    collector.fail(tuple);
  }

  /** The fetcher itself broke, not the web. */
  private Fetched nothing(Metadata metadata) {
    Duration delay = config.frontier().delay();
    String fault = metadata.getFirstValue("fetch.exception");
    return new Fetched(
        0,
        RefusalCause.CONNECTION,
        fault,
        null,
        null,
        null,
        null,
        null,
        0,
        delay,
        null,
        null,
        null,
        null);
  }

  private static <T> T read(Metadata metadata, String key, Class<T> type) {
    String json = metadata.getFirstValue(key);
    return json == null ? null : Codec.read(json.getBytes(UTF_8), type);
  }

  @Override
  public void cleanup() {
    database.close();
  }

  @Override
  public void declareOutputFields(OutputFieldsDeclarer declarer) {
    declarer.declare(new Fields(CANDIDATES, OUTCOME));
  }
}
