package org.openlocaloffer.quickstart.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One Solr node in cloud mode with the ZooKeeper inside it, so that collections, aliases and
 * configsets work as on many machines. Arguments: data folder, port, ZooKeeper's port.
 */
public final class SolrMain {

  private static final String SOLR_XML =
      """
      <solr>
        <!-- A question's words, their synonyms, times the fields that are searched. -->
        <int name="maxBooleanClauses">8192</int>
        <solrcloud>
          <str name="host">127.0.0.1</str>
          <int name="hostPort">%s</int>
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
    Path home = Files.createDirectories(Path.of(args[0])).toAbsolutePath();
    writeSettings(home, args[1], args[2]);
    System.setProperty("zkRun", "127.0.0.1:" + args[2]);
    // Otherwise ZooKeeper opens a web page of its own on port 8080.
    System.setProperty("zookeeper.admin.enableServer", "false");
    System.setProperty("solr.log.dir", home.resolve("logs").toString());
    System.setProperty("solr.install.dir", home.toString());

    SolrNode node = new SolrNode(home, Integer.parseInt(args[1]));
    node.start();
    Ready.at("http://127.0.0.1:" + args[1] + "/solr");
  }

  private static void writeSettings(Path home, String port, String zooKeeper) throws IOException {
    Files.writeString(home.resolve("solr.xml"), SOLR_XML.formatted(port));
    Files.writeString(home.resolve("zoo.cfg"), ZOO_CFG.formatted(zooKeeper));
  }
}
