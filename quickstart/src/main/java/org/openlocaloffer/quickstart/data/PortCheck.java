package org.openlocaloffer.quickstart.data;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Whether ports are free, before anything is started on them. */
public final class PortCheck {

  private PortCheck() {}

  /**
   * @param ports name of what listens, to its port
   * @throws StartRefused naming the first that is taken
   */
  public static void allFree(Map<String, Integer> ports) {
    ports.forEach(PortCheck::free);
  }

  private static void free(String what, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException taken) {
      throw new StartRefused(
          "Port %d (%s) is taken by another program. End that one, or choose other ports with --port N: N is the directory's, the rest follow it."
              .formatted(port, what));
    }
  }
}
