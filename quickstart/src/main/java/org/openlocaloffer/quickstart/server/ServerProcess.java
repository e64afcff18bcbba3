package org.openlocaloffer.quickstart.server;

import java.io.IOException;
import java.io.InputStream;

/** What the mains share: the READY line, and an end when the starter has gone. */
final class ServerProcess {

  private ServerProcess() {}

  /** Says that the server answers at {@code address}: the line which the starter waits for. */
  static void ready(String address) {
    System.out.println("READY " + address);
    System.out.flush();
  }

  /**
   * Ends this JVM, shutdown hooks included, once standard input closes. The starter holds the other
   * end, so a server never outlives a starter that was killed.
   */
  static void endWithStarter() {
    Thread watch = new Thread(ServerProcess::untilInputCloses, "starter-watch");
    watch.setDaemon(true);
    watch.start();
  }

  private static void untilInputCloses() {
    try {
      InputStream in = System.in;
      while (in.read() >= 0) {
        // Nothing is ever sent; only the end counts.
      }
    } catch (IOException closed) {
      // The same news as an end of input.
    }
    System.exit(0);
  }
}
