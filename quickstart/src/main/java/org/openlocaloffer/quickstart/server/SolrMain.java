package org.openlocaloffer.quickstart.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.solr.cloud.ZkController;
import org.apache.solr.common.cloud.Replica;
import org.apache.solr.embedded.JettyConfig;
import org.apache.solr.embedded.JettySolrRunner;

/**
 * One Solr node in cloud mode with the ZooKeeper inside it, so that collections, aliases and
 * configsets work as on many machines. Arguments: data folder, port, ZooKeeper's port.
 */
public final class SolrMain {

  /** How long replicas may take to lead again before the node is called ready without them. */
  private static final Duration RECOVERY = Duration.ofSeconds(40);

  private static final String SOLR_XML =
      """
      <solr>
        <solrcloud>
          <str name="host">127.0.0.1</str>
          <int name="hostPort">${hostPort:0}</int>
          <str name="hostContext">solr</str>
          <!-- Milliseconds. A killed node's place is free again after this long. -->
          <int name="zkClientTimeout">8000</int>
        </solrcloud>
      </solr>
      """;

  private static final String ZOO_CFG =
      """
      tickTime=2000
      clientPort=%s
      clientPortAddress=127.0.0.1
      """;

  private SolrMain() {}

  public static void main(String[] args) throws Exception {
    ServerProcess.endWithStarter();
    Path home = Files.createDirectories(Path.of(args[0])).toAbsolutePath();
    int port = Integer.parseInt(args[1]);
    writeSettings(home, args[2]);
    System.setProperty("zkRun", "127.0.0.1:" + args[2]);
    System.setProperty("zookeeper.admin.enableServer", "false");
    System.setProperty("solr.log.dir", home.resolve("logs").toString());
    System.setProperty("solr.install.dir", home.toString());

    JettyConfig jetty = JettyConfig.builder().setPort(port).stopAtShutdown(true).build();
    JettySolrRunner runner = new JettySolrRunner(home.toString(), jetty);
    runner.start();
    awaitReplicas(runner.getCoreContainer().getZkController());
    ServerProcess.ready("http://127.0.0.1:" + port + "/solr");
  }

  private static void writeSettings(Path home, String zooKeeperPort) throws IOException {
    Files.writeString(home.resolve("solr.xml"), SOLR_XML);
    Files.writeString(home.resolve("zoo.cfg"), ZOO_CFG.formatted(zooKeeperPort));
  }

  private static void awaitReplicas(ZkController node) throws InterruptedException {
    long end = System.nanoTime() + RECOVERY.toNanos();
    while (!allActive(node) && System.nanoTime() < end) {
      Thread.sleep(100);
    }
  }

  private static boolean allActive(ZkController node) {
    return node.getClusterState()
        .collectionStream()
        .flatMap(collection -> collection.getReplicas().stream())
        .allMatch(replica -> replica.getState() == Replica.State.ACTIVE);
  }
}
