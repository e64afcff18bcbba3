package org.openlocaloffer.benchmarks.town;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jsoup.Jsoup;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.config.Settings;
import org.openlocaloffer.contracts.config.Sources;
import org.openlocaloffer.contracts.config.YamlFile;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.wire.Clients;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.contracts.wire.Topic;
import org.openlocaloffer.contracts.wire.Topics;
import org.openlocaloffer.quickstart.Backends;
import org.openlocaloffer.quickstart.ModuleProcess;
import org.openlocaloffer.quickstart.Server;
import org.openlocaloffer.quickstart.Stage;
import org.openlocaloffer.quickstart.process.ChildProcess;
import org.openlocaloffer.quickstart.process.Installation;
import org.openlocaloffer.quickstart.town.TownServer;
import org.openlocaloffer.quickstart.town.answer.GraphApi;

/** The town, PostgreSQL, Kafka and the crawler, with every source of config/sources.yaml. */
public final class TownCrawl implements AutoCloseable {
  private static final Set<String> PATIENT = Set.of("busy", "broken-robots");
  private static final Duration LIMIT = Duration.ofMinutes(3);

  /**
   * The crawl is over when nothing new came for this long and every source is done or asks to wait.
   */
  private static final Duration QUIET = Duration.ofSeconds(10);

  private final Backends servers;
  private final TownServer town;
  private final ChildProcess crawler;
  private final Settings settings;
  private final long started = System.nanoTime();
  private long lastNews = started;

  private TownCrawl(Backends servers, TownServer town, ChildProcess crawler, Settings settings) {
    this.servers = servers;
    this.town = town;
    this.crawler = crawler;
    this.settings = settings;
  }

  public static TownCrawl start() throws IOException {
    Backends servers = Backends.start(Server.POSTGRES, Server.KAFKA);
    TownServer town = TownServer.start(null, "127.0.0.1", 0);
    Path config = Installation.root().resolve("config");
    Map<String, String> environment = new TreeMap<>(servers.environment());
    environment.put("OLO_CONFIG", config.toString());
    environment.put("OLO_TOWN_PORT", "" + town.port());
    environment.put("OLO_FACEBOOK_TOKEN", GraphApi.TOKEN);
    Settings settings = Settings.load(environment);
    Topics.create(settings);
    publish(settings, YamlFile.read(config.resolve("sources.yaml"), Sources.class, environment));
    ChildProcess crawler = ModuleProcess.start(Stage.CRAWLER, environment, servers.folder());
    crawler.awaitReady(Duration.ofSeconds(90));
    return new TownCrawl(servers, town, crawler, settings);
  }

  public int port() {
    return town.port();
  }

  /** From the crawler's start to the last news. */
  public double seconds() {
    return (lastNews - started) / 1e9;
  }

  /** What was sent as found, by address; the newest of each. */
  public Map<String, Candidate.Found> untilIdle(PrintStream out) {
    Map<String, Candidate.Found> found = new HashMap<>();
    Map<String, CrawlReport> reports = new TreeMap<>();
    try (var consumer =
        new KafkaConsumer<String, byte[]>(Clients.consumer(settings, "measure-town"))) {
      consumer.subscribe(List.of(Topic.CANDIDATES.topicName(), Topic.CRAWL_REPORTS.topicName()));
      while (!over(reports)) {
        consumer
            .poll(Duration.ofMillis(500))
            .forEach(m -> read(m.topic(), m.value(), found, reports));
      }
    }
    reports.values().forEach(report -> out.println(line(report)));
    return found;
  }

  private void read(
      String topic,
      byte[] value,
      Map<String, Candidate.Found> found,
      Map<String, CrawlReport> reports) {
    if (topic.equals(Topic.CRAWL_REPORTS.topicName())) {
      CrawlReport report = Codec.read(value, CrawlReport.class);
      reports.put(report.sourceId(), report);
    } else if (Codec.read(value, Candidate.class) instanceof Candidate.Found candidate) {
      found.put(candidate.url(), candidate);
      lastNews = System.nanoTime();
    }
  }

  private boolean over(Map<String, CrawlReport> reports) {
    long now = System.nanoTime();
    boolean atWork =
        reports.isEmpty()
            || reports.values().stream()
                .filter(report -> !PATIENT.contains(report.sourceId()))
                .anyMatch(report -> report.state() == CrawlReport.State.RUNNING);
    boolean quiet = now - lastNews > QUIET.toNanos();
    return now - started > LIMIT.toNanos() || (quiet && !atWork);
  }

  private static String line(CrawlReport r) {
    return "%-14s %-8s pages %3d  candidates %3d  refused %s"
        .formatted(r.sourceId(), r.state(), r.pages(), r.candidates(), refused(r));
  }

  private static Map<String, Long> refused(CrawlReport r) {
    Map<String, Long> byWord = new TreeMap<>();
    r.refused().forEach((cause, n) -> byWord.put(cause.word(), n));
    return byWord;
  }

  /** All that the page shows, as the rival sees it. */
  public String bodyText(String url) throws IOException {
    URI address = URI.create(url);
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    return Jsoup.connect("http://127.0.0.1:" + port() + address.getRawPath() + query)
        .header("Host", address.getAuthority())
        .get()
        .text();
  }

  public TownPoliteness politeness() throws IOException {
    URI ledger = URI.create("http://localhost:" + port() + "/-/requests");
    try (InputStream hosts = ledger.toURL().openStream()) {
      return TownPoliteness.of(new ObjectMapper().readTree(hosts));
    }
  }

  private static void publish(Settings settings, Sources sources) {
    try (var producer = new KafkaProducer<String, byte[]>(Clients.producer(settings))) {
      for (Source source : sources.sources()) {
        producer.send(
            new ProducerRecord<>(Topic.SOURCES.topicName(), source.id(), Codec.write(source)));
      }
    }
  }

  @Override
  public void close() {
    crawler.stop();
    town.close();
    servers.close();
  }
}
