package org.openlocaloffer.quickstart.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL server process, which is not a child of the JVM that asked for it and so can outlive
 * it. Uses the JDK only: whoever kills a server in a test has this class.
 */
public final class Postmaster {

  private static final int PATIENCE_SECONDS = 20;

  private final ProcessHandle process;

  private Postmaster(ProcessHandle process) {
    this.process = process;
  }

  /** The server that runs on this cluster, if one does. */
  public static Optional<Postmaster> of(Path cluster) {
    Path file = cluster.resolve("postmaster.pid");
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      return named(Files.readAllLines(file), cluster.toAbsolutePath()).map(Postmaster::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Line 1 is the process id, line 2 the cluster. Another program may have that id by now. */
  private static Optional<ProcessHandle> named(List<String> lines, Path cluster) {
    if (lines.size() < 2 || !lines.get(0).strip().matches("\\d{1,10}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
        .filter(found -> Path.of(lines.get(1).strip()).equals(cluster))
        .filter(found -> found.info().command().orElse("").endsWith("/postgres"));
  }

  public ProcessHandle process() {
    return process;
  }

  /** Disconnects the clients and shuts down; kills it if that takes longer than 20 s. */
  public void stop() {
    List<ProcessHandle> children = process.descendants().toList();
    try {
      // PostgreSQL's fast shutdown; SIGTERM, all that Java can send, waits for its clients.
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      process.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!ended(process)) {
      process.destroyForcibly();
    }
    endAll(children);
  }

  /** Kills it and its children; returns when the last of them has gone. */
  public void kill() {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly();
    ended(process);
    endAll(children);
  }

  /** The shared memory, without which no new server starts, is free when the last has gone. */
  private static void endAll(List<ProcessHandle> children) {
    children.forEach(ProcessHandle::destroyForcibly);
    children.forEach(Postmaster::ended);
  }

  private static boolean ended(ProcessHandle one) {
    try {
      one.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException | ExecutionException stillThere) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
