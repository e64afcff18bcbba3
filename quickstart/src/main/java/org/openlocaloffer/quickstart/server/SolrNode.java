package org.openlocaloffer.quickstart.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Properties;
import javax.servlet.DispatcherType;
import org.apache.solr.cloud.ZkController;
import org.apache.solr.common.cloud.Replica;
import org.apache.solr.core.CoreContainer;
import org.apache.solr.servlet.CoreContainerProvider;
import org.apache.solr.servlet.SolrDispatchFilter;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Solr's web application on a Jetty that listens on loopback only. */
final class SolrNode {

  /** How long replicas may take to lead again before the node is called ready without them. */
  private static final Duration RECOVERY = Duration.ofSeconds(40);

  private final Server jetty = new Server(new QueuedThreadPool(200, 4));
  private final FilterHolder solr = new FilterHolder(SolrDispatchFilter.class);

  SolrNode(Path home, int port) {
    HttpConfiguration http = new HttpConfiguration();
    ServerConnector connector =
        new ServerConnector(
            jetty,
            1,
            1,
            new HttpConnectionFactory(http),
            // Solr's calls to itself, as when a collection is made, are HTTP/2.
            new HTTP2CServerConnectionFactory(http));
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    connector.setIdleTimeout(Duration.ofMinutes(2).toMillis());
    jetty.addConnector(connector);
    jetty.setHandler(application(home));
    jetty.setStopAtShutdown(true);
  }

  /** Returns once Solr answers and leads its collections again. */
  void start() throws Exception {
    jetty.start();
    CoreContainer cores = ((SolrDispatchFilter) solr.getFilter()).getCores();
    cores.waitForLoadingCoresToFinish(RECOVERY.toMillis());
    awaitReplicas(cores.getZkController());
  }

  private ServletContextHandler application(Path home) {
    ServletContextHandler context = new ServletContextHandler(null, "/solr");
    context.setAttribute(SolrDispatchFilter.PROPERTIES_ATTRIBUTE, new Properties());
    context.setAttribute(SolrDispatchFilter.SOLRHOME_ATTRIBUTE, home.toString());
    context.addEventListener(new CoreContainerProvider());
    solr.setAsyncSupported(true);
    context.addFilter(solr, "/*", EnumSet.of(DispatcherType.REQUEST));
    return context;
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
        .flatMap(collection -> collection.getSlices().stream())
        .flatMap(shard -> shard.getReplicas().stream())
        .allMatch(replica -> replica.getState() == Replica.State.ACTIVE);
  }
}
