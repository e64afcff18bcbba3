package org.openlocaloffer.quickstart.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL that outlived the JVM which started it, as after a kill -9 of that JVM. */
final class OrphanedPostmaster {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private OrphanedPostmaster() {}

  /** Ends the server that {@code postmaster.pid} names, if it runs on this cluster; clears the file. */
  static void end(Path cluster) throws IOException, InterruptedException, ExecutionException {
    Path file = cluster.resolve("postmaster.pid");
    if (Files.notExists(file)) {
      return;
    }
    Optional<ProcessHandle> postmaster = named(file, cluster);
    if (postmaster.isPresent()) {
      System.out.println("Ending PostgreSQL " + postmaster.get().pid() + ", left from before");
      endWithChildren(postmaster.get());
    }
    Files.deleteIfExists(file);
  }

  /** Line 1 is the process id, line 2 the cluster. Another program may have that id by now. */
  private static Optional<ProcessHandle> named(Path file, Path cluster) throws IOException {
    List<String> lines = Files.readAllLines(file);
    if (lines.size() < 2 || !lines.get(0).strip().matches("\\d{1,10}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
        .filter(process -> Path.of(lines.get(1).strip()).equals(cluster))
        .filter(process -> process.info().command().orElse("").endsWith("/postgres"));
  }

  private static void endWithChildren(ProcessHandle postmaster)
      throws IOException, InterruptedException, ExecutionException {
    List<ProcessHandle> children = postmaster.descendants().toList();
    // SIGINT is PostgreSQL's fast shutdown; SIGTERM, all that Java sends, waits for its clients.
    new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid())).start().waitFor();
    if (!ended(postmaster)) {
      postmaster.destroyForcibly();
      ended(postmaster);
    }
    // The shared memory is free only when the last of them has gone.
    for (ProcessHandle child : children) {
      child.destroyForcibly();
      ended(child);
    }
  }

  private static boolean ended(ProcessHandle process)
      throws InterruptedException, ExecutionException {
    try {
      process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException stillThere) {
      return false;
    }
  }
}
