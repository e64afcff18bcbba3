package org.openlocaloffer.quickstart.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A started process. Thread-safe. */
public final class ChildProcess implements AutoCloseable {

  /** How long a process may take to stop by itself before it is killed. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Command command;
  private final Process process;
  private final Output output;

  private ChildProcess(Command command, Process process, Output output) {
    this.command = command;
    this.process = process;
    this.output = output;
  }

  /** Starts it; returns at once. */
  public static ChildProcess start(Command command) {
    try {
      Files.createDirectories(command.log().toAbsolutePath().getParent());
      ProcessBuilder builder =
          new ProcessBuilder(ignoringInterrupts(command.line()))
              .directory(command.folder().toFile())
              .redirectErrorStream(true);
      builder.environment().clear();
      builder.environment().putAll(command.environment());
      Process process = builder.start();
      return new ChildProcess(command, process, Output.follow(command, process));
    } catch (IOException e) {
      throw new UncheckedIOException(command.name() + " could not be started", e);
    }
  }

  /**
   * Makes the child ignore Ctrl-C, which a terminal sends to every process in it, so that its
   * starter can stop all of them in order.
   */
  private static List<String> ignoringInterrupts(List<String> line) {
    List<String> shell =
        new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
    shell.addAll(line);
    return shell;
  }

  /**
   * Waits for the line that starts with "READY " and returns the rest of it.
   *
   * @throws ProcessFailed if the process ends or the time is over before, with its last log lines
   */
  public String awaitReady(Duration limit) {
    try {
      return output.ready().get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw failed("was not ready after " + limit.toSeconds() + " s");
    } catch (ExecutionException e) {
      throw failed("ended before it was ready, with exit code " + exitCodeOrWait());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("was not waited for: interrupted");
    }
  }

  public String name() {
    return command.name();
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Completes with the exit code; 128 + n where signal n ended the process. */
  public CompletableFuture<Integer> exit() {
    return process.onExit().thenApply(Process::exitValue);
  }

  public Path log() {
    return command.log();
  }

  /** The last lines of its output, oldest first. */
  public List<String> lastLines() {
    return output.lastLines();
  }

  /** Waits until it prints no more, as a rule because it ended; the last lines, oldest first. */
  List<String> awaitEndOfOutput(Duration limit) {
    output.awaitEnd(limit);
    return lastLines();
  }

  /** Asks it to end (SIGTERM) and kills it if it does not within 20 s. */
  public void stop() {
    // By its handle: Process.destroy would close the pipe through which its last lines come.
    process.toHandle().destroy();
    if (!endsWithin(PATIENCE)) {
      kill();
    }
  }

  /** Ends it at once (SIGKILL), with its children; returns when it has gone. */
  public void kill() {
    List<ProcessHandle> children = process.descendants().toList();
    process.toHandle().destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    endsWithin(PATIENCE);
  }

  @Override
  public void close() {
    stop();
  }

  private boolean endsWithin(Duration time) {
    try {
      return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }

  private String exitCodeOrWait() {
    return endsWithin(PATIENCE) ? Integer.toString(process.exitValue()) : "unknown";
  }

  private ProcessFailed failed(String what) {
    return new ProcessFailed(command.name() + " " + what, lastLines(), command.log());
  }
}
