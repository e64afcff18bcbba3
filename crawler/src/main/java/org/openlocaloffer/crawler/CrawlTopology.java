package org.openlocaloffer.crawler;

import static com.digitalpebble.stormcrawler.Constants.StatusStreamName;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.digitalpebble.stormcrawler.Metadata;
import com.digitalpebble.stormcrawler.bolt.FetcherBolt;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.storm.Config;
import org.apache.storm.StormSubmitter;
import org.apache.storm.generated.StormTopology;
import org.apache.storm.topology.TopologyBuilder;
import org.apache.storm.tuple.Fields;
import org.flywaydb.core.api.FlywayException;
import org.openlocaloffer.contracts.config.ConfigException;
import org.openlocaloffer.contracts.config.Settings;
import org.openlocaloffer.contracts.config.YamlFile;
import org.openlocaloffer.contracts.wire.Clients;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.contracts.wire.Topics;
import org.openlocaloffer.crawler.candidate.CandidateBolt;
import org.openlocaloffer.crawler.candidate.PageBolt;
import org.openlocaloffer.crawler.candidate.PageSettings;
import org.openlocaloffer.crawler.fetch.GuardedProtocol;
import org.openlocaloffer.crawler.fetch.ProtocolConfig;
import org.openlocaloffer.crawler.frontier.Database;
import org.openlocaloffer.crawler.frontier.DatabaseConfig;
import org.openlocaloffer.crawler.frontier.FrontierSpout;
import org.openlocaloffer.crawler.frontier.FrontierUnavailable;
import org.openlocaloffer.crawler.frontier.StatusBolt;
import org.openlocaloffer.crawler.report.ReportSpout;
import org.openlocaloffer.crawler.source.SourceSpout;

/**
 * The crawler: its stages in order. Without arguments it runs in this process, on Storm's
 * LocalCluster, until it is told to stop; with {@code --cluster}, under {@code storm jar}, it is
 * submitted, under the name that follows, if any.
 */
public final class CrawlTopology {
  private static final String NAME = "crawler";

  private CrawlTopology() {}

  public static void main(String[] arguments) throws Exception {
    try {
      run(arguments);
    } catch (ConfigException | KafkaException | FrontierUnavailable | FlywayException e) {
      System.err.println("The crawler cannot start: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void run(String[] arguments) throws Exception {
    Settings settings = Settings.load();
    CrawlerConfig config =
        YamlFile.read(settings.folder().resolve("crawler.yaml"), CrawlerConfig.class);
    DatabaseConfig database =
        new DatabaseConfig(
            settings.text("olo.frontier.database.url"),
            settings.text("olo.frontier.database.user"));
    Topics.create(settings);
    try (Database tables =
        Database.open(database, settings.text("olo.frontier.database.password"), 2)) {
      tables.migrate();
    }
    StormTopology topology = topology(settings, config, database);
    Config storm = storm(config, database);
    if (arguments.length > 0 && arguments[0].equals("--cluster")) {
      StormSubmitter.submitTopology(arguments.length > 1 ? arguments[1] : NAME, storm, topology);
    } else {
      OneMachine.run(NAME, storm, topology);
    }
  }

  static StormTopology topology(Settings settings, CrawlerConfig config, DatabaseConfig database) {
    Map<String, Object> producer = Clients.producer(settings);
    CrawlerConfig.Parallelism parallel = config.parallelism();
    ProtocolConfig protocol = protocol(config, database);
    TopologyBuilder line = new TopologyBuilder();
    line.setSpout(
        "sources",
        new SourceSpout(database, config.frontier(), Clients.consumer(settings, NAME), producer));
    line.setSpout("reports", new ReportSpout(database, producer));

    line.setSpout(
        "frontier",
        new FrontierSpout(database, config.frontier(), GuardedProtocol.LEASE),
        parallel.frontier());
    line.setBolt("fetch", new FetcherBolt(), parallel.fetch())
        .fieldsGrouping("frontier", new Fields("key"));
    line.setBolt(
            "page",
            new PageBolt(protocol, PageSettings.of(config.pages(), settings.folder())),
            parallel.pages())
        .localOrShuffleGrouping("fetch")
        .localOrShuffleGrouping("fetch", StatusStreamName);
    line.setBolt("candidate", new CandidateBolt(producer), parallel.candidates())
        .localOrShuffleGrouping("page");
    line.setBolt("status", new StatusBolt(database, config.frontier()), parallel.status())
        .localOrShuffleGrouping("candidate");
    return line.createTopology();
  }

  private static ProtocolConfig protocol(CrawlerConfig config, DatabaseConfig database) {
    return new ProtocolConfig(database, config.frontier(), config.fetch(), config.agent());
  }

  /** What Storm and StormCrawler are told; everything else of theirs is off or beside the point. */
  static Config storm(CrawlerConfig config, DatabaseConfig database) {
    Config storm = new Config();
    storm.put("http.agent.name", config.agent().name());
    storm.put("http.protocol.implementation", GuardedProtocol.class.getName());
    storm.put("https.protocol.implementation", GuardedProtocol.class.getName());
    // The default lets a page name a file: address.
    storm.put("protocols", "http,https");
    storm.put("protocol.md.prefix", "");
    storm.put(GuardedProtocol.CONFIG, new String(Codec.write(protocol(config, database)), UTF_8));
    storm.put("fetcher.threads.number", config.fetch().threads());
    // The frontier keeps the pause between two requests to a host: a claim locks the host.
    storm.put("fetcher.server.delay", 0f);
    storm.put("fetcher.server.min.delay", 0f);
    storm.put("http.allow.redirects", false);
    storm.put("sitemap.discovery", false);
    storm.setNumWorkers(config.parallelism().workers());
    storm.setMaxSpoutPending(2 * config.frontier().inFlight());
    // A tuple that is lost is only a lease that runs out: later than that there is nothing to wait
    // for.
    storm.setMessageTimeoutSecs((int) config.frontier().lease().toSeconds() + 30);
    sleepWhenIdle(storm);
    storm.setFallBackOnJavaSerialization(true);
    // From one worker to another; it is not serializable by itself.
    storm.registerSerialization(Metadata.class);
    return storm;
  }

  /**
   * By default a stage without work looks for some every 50 microseconds for a while, which takes a
   * seventh of a small machine; a few milliseconds matter to no page.
   */
  private static void sleepWhenIdle(Config storm) {
    storm.put(Config.TOPOLOGY_SPOUT_WAIT_PROGRESSIVE_LEVEL2_COUNT, 0);
    storm.put(Config.TOPOLOGY_SPOUT_WAIT_PROGRESSIVE_LEVEL3_SLEEP_MILLIS, 5);
    storm.put(Config.TOPOLOGY_BOLT_WAIT_PROGRESSIVE_LEVEL2_COUNT, 0);
    storm.put(Config.TOPOLOGY_BOLT_WAIT_PROGRESSIVE_LEVEL3_SLEEP_MILLIS, 5);
  }
}
