package org.openlocaloffer.quickstart.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Reads what a process prints: into its log, for the READY line, and the last lines for errors. */
final class Output {

  private static final int KEPT_LINES = 25;
  private static final String READY = "READY";

  private final CompletableFuture<String> ready = new CompletableFuture<>();
  private final Deque<String> last = new ArrayDeque<>();

  private final CompletableFuture<Void> end = new CompletableFuture<>();

  private Output() {}

  static Output follow(Command command, Process process) {
    Output output = new Output();
    Thread reader = new Thread(() -> output.read(command, process), "output of " + command.name());
    reader.setDaemon(true);
    reader.start();
    return output;
  }

  /** Completes with what follows READY; exceptionally when the output ended without it. */
  CompletableFuture<String> ready() {
    return ready;
  }

  void awaitEnd(Duration limit) {
    end.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).join();
  }

  List<String> lastLines() {
    synchronized (last) {
      return List.copyOf(last);
    }
  }

  private void read(Command command, Process process) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        LogFile log = new LogFile(command.log())) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        keep(line);
        if (line.equals(READY) || line.startsWith(READY + " ")) {
          ready.complete(line.substring(READY.length()).strip());
        }
        log.write(line);
      }
    } catch (IOException ended) {
      keep("(output ended: " + ended.getMessage() + ")");
    } finally {
      ready.completeExceptionally(new IllegalStateException("output ended"));
      end.complete(null);
    }
  }

  private void keep(String line) {
    synchronized (last) {
      last.addLast(line);
      if (last.size() > KEPT_LINES) {
        last.removeFirst();
      }
    }
  }
}
