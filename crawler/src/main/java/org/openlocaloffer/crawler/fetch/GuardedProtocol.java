package org.openlocaloffer.crawler.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.digitalpebble.stormcrawler.Metadata;
import com.digitalpebble.stormcrawler.protocol.Protocol;
import com.digitalpebble.stormcrawler.protocol.ProtocolResponse;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import org.apache.storm.Config;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.crawler.frontier.Database;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.source.Definitions;
import org.openlocaloffer.crawler.source.Kinds;
import org.openlocaloffer.crawler.source.SourceTable;

/**
 * http and https for StormCrawler's FetcherBolt. It decides everything, robots.txt too, because the
 * bolt does not know the lease; the bolt gets a body to parse (200) or a status to pass on. What
 * was decided stands in the metadata under {@link #FETCHED}, as JSON. One fetcher serves all of a
 * process, so that each robots.txt is asked for once.
 */
public final class GuardedProtocol implements Protocol {
  /** Metadata: the {@link Lease}, in. */
  public static final String LEASE = "olo.lease";

  /** Metadata: {@link Fetched}, out. */
  public static final String FETCHED = "olo.fetched";

  /** Configuration: {@link ProtocolConfig} as JSON. */
  public static final String CONFIG = "olo.protocol";

  /** What the bolt passes on without parsing, and takes for an error that it need not log. */
  private static final int NOTHING_TO_PARSE = 404;

  private static Fetcher shared;
  private Fetcher fetcher;

  @Override
  public void configure(Config config) {
    String json = (String) config.get(CONFIG);
    fetcher = shared(Codec.read(json.getBytes(UTF_8), ProtocolConfig.class));
  }

  private static synchronized Fetcher shared(ProtocolConfig config) {
    if (shared == null) {
      Database database = Database.open(config.database(), 4);
      Definitions definitions =
          new Definitions(
              new SourceTable(database, config.frontier()), Kinds.fromEnvironment()::of);
      shared =
          Fetcher.of(
              config,
              definitions::of,
              new RobotsTable(database),
              new HostLockTable(database, config.frontier().delay()));
    }
    return shared;
  }

  @Override
  public ProtocolResponse getProtocolOutput(String url, Metadata in) {
    Lease lease = Codec.read(in.getFirstValue(LEASE).getBytes(UTF_8), Lease.class);
    Fetcher.Answer answer = fetcher.fetch(lease);
    Metadata out = new Metadata();
    out.setValue(FETCHED, new String(Codec.write(answer.head()), UTF_8));
    boolean body = answer.head().cause() == null && answer.head().status() / 100 == 2;
    return new ProtocolResponse(answer.body(), body ? 200 : NOTHING_TO_PARSE, out);
  }

  /** Allows all: {@link #getProtocolOutput} asks, and refuses. */
  @Override
  public BaseRobotRules getRobotRules(String url) {
    return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
  }

  @Override
  public void cleanup() {}
}
