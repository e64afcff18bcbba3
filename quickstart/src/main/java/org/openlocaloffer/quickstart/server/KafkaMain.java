package org.openlocaloffer.quickstart.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * One Kafka broker that is its own KRaft controller. Arguments: data folder, port, controller port.
 */
public final class KafkaMain {

  private KafkaMain() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    String address = "127.0.0.1:" + args[1];
    Properties settings = settings(folder, address, "127.0.0.1:" + args[2]);
    formatOnce(folder, settings);

    KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "kafka-shutdown"));
    server.startup();
    Ready.at(address);
    server.awaitShutdown();
  }

  private static Properties settings(Path folder, String broker, String controller) {
    Properties all = new Properties();
    all.putAll(
        Map.of(
            "process.roles", "broker,controller",
            "node.id", "1",
            "controller.quorum.voters", "1@" + controller,
            "controller.listener.names", "CONTROLLER",
            "listeners", "PLAINTEXT://" + broker + ",CONTROLLER://" + controller,
            "advertised.listeners", "PLAINTEXT://" + broker,
            "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
            "log.dirs", folder.resolve("log").toString(),
            // Topics are made from the contracts, so a misspelt name is an error and not a topic.
            "auto.create.topics.enable", "false",
            "group.initial.rebalance.delay.ms", "0"));
    all.putAll(forOneSmallMachine());
    return all;
  }

  private static Map<String, String> forOneSmallMachine() {
    Map<String, String> small = new TreeMap<>();
    for (String topic : new String[] {"offsets.topic", "transaction.state.log"}) {
      small.put(topic + ".replication.factor", "1");
      small.put(topic + ".num.partitions", "4");
    }
    small.put("transaction.state.log.min.isr", "1");
    small.put("share.coordinator.state.topic.replication.factor", "1");
    small.put("share.coordinator.state.topic.min.isr", "1");
    // After a kill the broker comes back once its old session is over; milliseconds.
    small.put("broker.session.timeout.ms", "6000");
    small.put("broker.heartbeat.interval.ms", "1000");
    small.put("num.network.threads", "2");
    small.put("num.io.threads", "4");
    small.put("background.threads", "2");
    // Bytes; the default of 128 MiB would be almost half of the heap.
    small.put("log.cleaner.dedupe.buffer.size", "16777216");
    return small;
  }

  /** Formats the storage unless that is done; a half-done format is finished. */
  private static void formatOnce(Path folder, Properties settings) throws IOException {
    Path file = folder.resolve("server.properties");
    try (OutputStream out = Files.newOutputStream(file)) {
      settings.store(out, "Written at each start");
    }
    Path id = folder.resolve("cluster-id");
    if (Files.notExists(id)) {
      Files.writeString(id, Uuid.randomUuid().toString());
    }
    String[] format = {
      "format", "--ignore-formatted", "-t", Files.readString(id).strip(), "-c", file.toString()
    };
    PrintStream log = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (StorageTool.execute(format, log) != 0) {
      throw new IOException("Kafka's storage in " + folder + " could not be formatted");
    }
  }
}
