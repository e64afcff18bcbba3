package org.openlocaloffer.crawler.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes what it is told to every connection on loopback, be it HTTP or not. */
final class RawServer implements AutoCloseable {
  /** Writes until it has said all, or nobody listens any more. */
  interface Speech {
    void to(OutputStream out) throws IOException;
  }

  private final AtomicInteger connections = new AtomicInteger();
  private final ServerSocket socket;

  RawServer(Speech speech) {
    try {
      socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(() -> serve(speech), "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(ISO_8859_1));
    out.flush();
  }

  int port() {
    return socket.getLocalPort();
  }

  int connections() {
    return connections.get();
  }

  private void serve(Speech speech) {
    while (!socket.isClosed()) {
      try (Socket connection = socket.accept()) {
        connections.incrementAndGet();
        connection.getInputStream().read();
        speech.to(connection.getOutputStream());
      } catch (IOException e) {
        // The other side hung up, as it should, or the server is closed.
      }
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
