package org.openlocaloffer.crawler;

import java.io.File;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.storm.Config;
import org.apache.storm.LocalCluster;
import org.apache.storm.generated.StormTopology;
import org.apache.storm.shade.org.apache.zookeeper.server.NIOServerCnxnFactory;
import org.apache.storm.shade.org.apache.zookeeper.server.ZooKeeperServer;
import org.openlocaloffer.crawler.frontier.FrontierSpout;

/** The topology in this process, until it is told to stop. */
final class OneMachine {
  /** Milliseconds. */
  private static final long RELEASE_LIMIT = 3_000;

  private OneMachine() {}

  static void run(String name, Config config, StormTopology topology) throws Exception {
    CountDownLatch stopped = new CountDownLatch(1);
    Path folder = Files.createTempDirectory("crawler-zookeeper");
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  delete(folder.toFile());
                  // The last thing of all: whoever has the leases next may ask the hosts at once.
                  releaseLeases();
                  stopped.countDown();
                },
                "stop"));
    Map<String, Object> daemons =
        Map.of(
            Config.STORM_ZOOKEEPER_SERVERS, List.of("127.0.0.1"),
            Config.STORM_ZOOKEEPER_PORT, startZooKeeper(folder.toFile()));
    LocalCluster cluster =
        new LocalCluster.Builder()
            .withSupervisors(1)
            .withPortsPerSupervisor(1)
            .withDaemonConf(daemons)
            .build();
    cluster.submitTopology(name, config, topology);
    stopped.await();
    // What is under way comes to nothing and is fetched again; there is nothing to wait for.
    Runtime.getRuntime().halt(0);
  }

  /** As far as it goes: a database that is away must not hold up the end. */
  private static void releaseLeases() {
    Thread release = new Thread(FrontierSpout::stopAll, "release");
    release.setDaemon(true);
    release.start();
    try {
      release.join(RELEASE_LIMIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * LocalCluster's own would listen on every address of the machine. What it holds is worth nothing
   * after a stop.
   */
  private static int startZooKeeper(File folder) throws Exception {
    System.setProperty("zookeeper.forceSync", "no");
    NIOServerCnxnFactory connections = new NIOServerCnxnFactory();
    connections.configure(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    int tickMillis = 2_000;
    connections.startup(new ZooKeeperServer(folder, folder, tickMillis));
    return connections.getLocalPort();
  }

  /** As far as it goes: a stop must not fail for a file that stays behind. */
  private static void delete(File file) {
    File[] inside = file.listFiles();
    if (inside != null) {
      for (File one : inside) {
        delete(one);
      }
    }
    file.delete();
  }
}
