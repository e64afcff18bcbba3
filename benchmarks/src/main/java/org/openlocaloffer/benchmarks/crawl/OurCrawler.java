package org.openlocaloffer.benchmarks.crawl;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.openlocaloffer.benchmarks.site.SiteSet;
import org.openlocaloffer.benchmarks.site.Sites;
import org.openlocaloffer.contracts.config.Settings;
import org.openlocaloffer.contracts.source.Budget;
import org.openlocaloffer.contracts.source.Scope;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.wire.Clients;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.contracts.wire.Topic;
import org.openlocaloffer.contracts.wire.Topics;
import org.openlocaloffer.quickstart.Backends;
import org.openlocaloffer.quickstart.ModuleProcess;
import org.openlocaloffer.quickstart.Stage;
import org.openlocaloffer.quickstart.process.ChildProcess;
import org.openlocaloffer.quickstart.server.Postmaster;

/** The crawler as {@code ./run} starts it, with PostgreSQL and Kafka, and one source a website. */
public final class OurCrawler implements AutoCloseable {
  /** The crawl is over when every page has come, or none has for this long. */
  private static final Duration QUIET = Duration.ofSeconds(20);

  private static final long LOOK_MILLIS = 500;

  /** So many empty polls of Kafka in a row: everything there is has been read. */
  private static final int SILENT_POLLS = 4;

  private final Backends servers;
  private final ChildProcess crawler;
  private final Settings settings;
  private final Meter meter;

  private OurCrawler(Backends servers, ChildProcess crawler, Settings settings, long siteServer) {
    this.servers = servers;
    this.crawler = crawler;
    this.settings = settings;
    Map<String, Long> processes = new LinkedHashMap<>();
    processes.put("crawler", crawler.pid());
    Postmaster.of(servers.folder().resolve("postgresql").resolve("cluster"))
        .ifPresent(server -> processes.put("PostgreSQL", server.process().pid()));
    ProcessHandle.current()
        .children()
        .filter(child -> child.info().commandLine().orElse("").contains("KafkaMain"))
        .forEach(child -> processes.put("Kafka", child.pid()));
    processes.put("site server", siteServer);
    meter = new Meter(processes);
  }

  /**
   * @param config the folder with crawler.yaml
   * @param servers PostgreSQL and Kafka, which stay when it is closed
   * @param other settings by environment name, beside the servers' own
   */
  public static OurCrawler start(
      Path config, Sites sites, Backends servers, Map<String, String> other) {
    Map<String, String> environment = new TreeMap<>(servers.environment());
    environment.put("OLO_CONFIG", config.toAbsolutePath().toString());
    environment.putAll(other);
    Settings settings = Settings.load(environment);
    Topics.create(settings);
    ChildProcess crawler = ModuleProcess.start(Stage.CRAWLER, environment, servers.folder());
    try {
      crawler.awaitReady(Duration.ofSeconds(90));
      return new OurCrawler(servers, crawler, settings, sites.pid());
    } catch (RuntimeException e) {
      crawler.kill();
      throw e;
    }
  }

  public long pid() {
    return crawler.pid();
  }

  /** Its output and the servers'. */
  public Path logs() {
    return servers.folder().resolve("logs");
  }

  /** Returns when no more comes. */
  public Result crawl(String who, SiteSet set, Sites sites)
      throws IOException, InterruptedException {
    sites.takeLedger();
    publish(set, sites);
    awaitEnd(set, sites);
    return Result.of(who, set, sites.takeLedger(), meter);
  }

  private void publish(SiteSet set, Sites sites) {
    try (var producer = new KafkaProducer<String, byte[]>(Clients.producer(settings))) {
      List<String> seeds = sites.seeds(set);
      for (int host = 0; host < seeds.size(); host++) {
        Source source = source(set, host, seeds.get(host), sites.port());
        producer.send(
            new ProducerRecord<>(Topic.SOURCES.topicName(), source.id(), Codec.write(source)));
      }
    }
  }

  /** Nothing here that a council could not write: pages enough, no delay, links to any depth. */
  private static Source source(SiteSet set, int host, String seed, int port) {
    String id = idOf(set) + host;
    return new Source(
        id,
        "Website " + id,
        null,
        List.of(seed),
        new Scope(null, null, null, 20),
        new Budget(2 * set.pagesPerHost() + 100, Duration.ZERO, null),
        false,
        List.of(set.addresses().get(host) + ":" + port));
  }

  private static String idOf(SiteSet set) {
    return "set-" + set.number() + "-";
  }

  private void awaitEnd(SiteSet set, Sites sites) throws IOException, InterruptedException {
    int before = 0;
    long news = System.nanoTime();
    int all = set.pages() + set.hosts();
    while (System.nanoTime() - news < (before >= all ? QUIET.toNanos() / 5 : QUIET.toNanos())) {
      Thread.sleep(LOOK_MILLIS);
      int now = sites.count();
      if (now > before) {
        before = now;
        news = System.nanoTime();
      }
      if (!crawler.isAlive()) {
        throw new IOException("the crawler ended:\n" + String.join("\n", crawler.lastLines()));
      }
    }
  }

  /** Different addresses that became candidates so far. */
  public int candidates() {
    Set<String> found = new HashSet<>();
    try (var consumer = new KafkaConsumer<String, byte[]>(Clients.consumer(settings, "measure"))) {
      consumer.subscribe(List.of(Topic.CANDIDATES.topicName()));
      int silent = 0;
      while (silent < SILENT_POLLS) {
        ConsumerRecords<String, byte[]> some = consumer.poll(Duration.ofMillis(500));
        silent = some.isEmpty() ? silent + 1 : 0;
        some.forEach(one -> found.add(one.key()));
      }
    }
    return found.size();
  }

  @Override
  public void close() {
    meter.close();
    crawler.stop();
  }
}
