package org.openlocaloffer.crawler;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.storm.daemon.nimbus.Nimbus;
import org.apache.storm.daemon.supervisor.Supervisor;
import org.apache.storm.shade.org.apache.zookeeper.server.NIOServerCnxnFactory;
import org.apache.storm.shade.org.apache.zookeeper.server.ZooKeeperServer;

/**
 * Storm as on many machines: ZooKeeper, Nimbus and one Supervisor, which starts workers, each a
 * process of its own. The folders and commands are those of a distribution's {@code bin/storm}.
 */
final class StormCluster implements AutoCloseable {
  private static final String SMALL = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1";

  private final Path home;
  private final NIOServerCnxnFactory zooKeeper = new NIOServerCnxnFactory();
  private final Process nimbus;
  private final Process supervisor;

  /**
   * @param home an empty folder
   * @param environment of the Supervisor, and so of its workers
   */
  StormCluster(Path home, Map<String, String> environment) throws Exception {
    this.home = home;
    Path data = Files.createDirectories(home.resolve("zookeeper"));
    zooKeeper.configure(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    zooKeeper.startup(new ZooKeeperServer(data.toFile(), data.toFile(), 2_000));
    layOut();
    nimbus = daemon("nimbus", Nimbus.class, Map.of());
    supervisor = daemon("supervisor", Supervisor.class, environment);
  }

  private void layOut() throws IOException {
    Files.createDirectories(home.resolve("conf"));
    Files.writeString(home.resolve("conf/storm.yaml"), yaml());
    Files.createDirectories(home.resolve("log4j2"));
    for (String name : List.of("daemon", "worker")) {
      Files.writeString(home.resolve("log4j2/" + name + ".xml"), LOGGING);
    }
  }

  private static final String LOGGING =
      """
      <Configuration><Appenders><Console name="out"><PatternLayout pattern="%d %p %c{1.} %m%n%ex{8}"/></Console></Appenders>
      <Loggers><Root level="INFO"><AppenderRef ref="out"/></Root></Loggers></Configuration>
      """;

  private String yaml() throws IOException {
    return """
    storm.zookeeper.servers: ["127.0.0.1"]
    storm.zookeeper.port: %d
    nimbus.seeds: ["127.0.0.1"]
    nimbus.thrift.port: %d
    nimbus.monitor.freq.secs: 2
    supervisor.thrift.port: %d
    supervisor.slots.ports: [%d, %d, %d]
    supervisor.monitor.frequency.secs: 1
    storm.local.hostname: "127.0.0.1"
    storm.local.dir: "%s"
    storm.log.dir: "%s"
    worker.childopts: "-Xmx320m %s"
    topology.worker.logwriter.childopts: "-Xmx32m %s"
    """
        .formatted(
            zooKeeper.getLocalPort(),
            freePort(),
            freePort(),
            freePort(),
            freePort(),
            freePort(),
            home.resolve("local"),
            home.resolve("logs"),
            SMALL,
            SMALL);
  }

  private Process daemon(String name, Class<?> main, Map<String, String> environment)
      throws IOException {
    List<String> command = java("-Xmx192m", "-Ddaemon.name=" + name);
    command.add("-Dlog4j2.configurationFile=" + home.resolve("log4j2/daemon.xml"));
    // They need more than is in storm/ alone: what the crawler has too.
    String classPath = "%1$s/lib/*:%1$s/storm/*:%2$s/conf".formatted(target(), home);
    command.addAll(List.of("-cp", classPath, main.getName()));
    return start(name, command, environment);
  }

  /** As {@code storm jar crawler.jar … --cluster --jars lib/*} does; returns when it has ended. */
  void submit(Map<String, String> environment) throws Exception {
    Path jar = target().resolve("crawler-0.1.0-SNAPSHOT.jar");
    List<String> others = jars(target().resolve("lib")).map(Path::toString).toList();
    List<String> command = java("-Xmx256m", "-Dstorm.jar=" + jar);
    command.add("-Dstorm.dependency.jars=" + String.join(",", others));
    command.add("-Dstorm.dependency.artifacts={}");
    command.add("-cp");
    command.add(String.join(":", libWorker(), jar + "", home + "/conf", String.join(":", others)));
    command.addAll(List.of(CrawlTopology.class.getName(), "--cluster"));
    Process submitter = start("submit", command, environment);
    if (submitter.waitFor() != 0) {
      throw new IllegalStateException("not submitted:\n" + log("submit"));
    }
  }

  private List<String> java(String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(SMALL.split(" ")));
    command.add("-Dstorm.home=" + home);
    command.add("-Dstorm.log.dir=" + home.resolve("logs"));
    command.addAll(List.of(options));
    return command;
  }

  private Process start(String name, List<String> command, Map<String, String> environment)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().put("STORM_CONF_DIR", home.resolve("conf").toString());
    builder.environment().put("STORM_EXT_CLASSPATH", libWorker());
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(home.resolve(name + ".log").toFile());
    return builder.start();
  }

  /** The workers that live. Each is started by a writer of its log, which the Supervisor starts. */
  List<ProcessHandle> workers() {
    return supervisor
        .toHandle()
        .children()
        .flatMap(ProcessHandle::children)
        .filter(ProcessHandle::isAlive)
        .toList();
  }

  boolean alive() {
    return nimbus.isAlive() && supervisor.isAlive();
  }

  String log(String name) {
    try {
      return Files.readString(home.resolve(name + ".log"), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    List<ProcessHandle> all = new ArrayList<>(supervisor.descendants().toList());
    all.add(supervisor.toHandle());
    all.add(nimbus.toHandle());
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().join());
    zooKeeper.shutdown();
  }

  private static Path target() {
    return Path.of(System.getProperty("project.root", ".."), "crawler/target")
        .toAbsolutePath()
        .normalize();
  }

  /** What a distribution has in {@code lib-worker}: nothing of the daemons, nothing of ours. */
  private static String libWorker() throws IOException {
    return Stream.concat(
            jars(target().resolve("storm"))
                .filter(jar -> !name(jar).matches("(storm-server|rocksdb).*")),
            jars(target().resolve("lib")).filter(jar -> name(jar).matches("(slf4j|log4j)-.*")))
        .map(Path::toString)
        .collect(Collectors.joining(":"));
  }

  private static Stream<Path> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> name(file).endsWith(".jar")).toList().stream();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
