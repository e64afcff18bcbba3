package org.openlocaloffer.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** The loopback ports of the servers; Kafka's controller and ZooKeeper have their own. */
public record ServerPorts(int kafka, int controller, int solr, int zooKeeper, int postgres) {

  private static final int COUNT = 5;

  /** Ports that were free a moment ago. */
  public static ServerPorts free() {
    List<ServerSocket> held = new ArrayList<>();
    try {
      for (int i = 0; i < COUNT; i++) {
        held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      int[] port = held.stream().mapToInt(ServerSocket::getLocalPort).toArray();
      return new ServerPorts(port[0], port[1], port[2], port[3], port[4]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      held.forEach(ServerPorts::release);
    }
  }

  /** Five ports in a row. */
  public static ServerPorts from(int first) {
    return new ServerPorts(first, first + 1, first + 2, first + 3, first + 4);
  }

  private static void release(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
