package org.openlocaloffer.quickstart.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openlocaloffer.quickstart.process.ChildProcess;
import org.openlocaloffer.quickstart.process.Command;
import org.openlocaloffer.quickstart.process.ProcessFailed;

class SupervisorTest {

  private static final String WORKS = "echo READY; exec sleep 60";

  @TempDir private Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void startsAUnitOnlyAfterThoseItWaitsFor() {
    Supervisor supervisor =
        supervisor(
            unit("server", List.of(), "sleep 0.3; touch up; " + WORKS),
            unit("module", List.of("server"), "test -e up && " + WORKS));
    supervisor.start();
    assertThat(supervisor.processes()).hasSize(2);
    assertThat(text()).containsSubsequence("server", "module");
    supervisor.stop();
    assertThat(supervisor.processes()).isEmpty();
  }

  @Test
  void startsAUnitAgainThatEnds() throws Exception {
    Supervisor supervisor = supervisor(unit("module", List.of(), WORKS));
    supervisor.start();
    ChildProcess first = supervisor.processes().get(0);

    first.kill();

    await(() -> supervisor.processes().stream().anyMatch(now -> now.pid() != first.pid()));
    await(() -> text().lines().count() == 3);
    assertThat(text()).contains("module ended with exit code 137; starting it again in 1 s");
    supervisor.stop();
    assertThat(supervisor.processes()).isEmpty();
  }

  @Test
  void failsAtOnceWhenAUnitDoesNotComeUp() {
    Supervisor supervisor =
        supervisor(
            unit("slow", List.of(), "exec sleep 60"),
            unit("broken", List.of(), "echo no such file; exit 1"));
    assertThatThrownBy(supervisor::start)
        .isInstanceOf(ProcessFailed.class)
        .hasMessageContaining("broken ended before it was ready")
        .hasMessageContaining("no such file");
    supervisor.stop();
    assertThat(supervisor.processes()).isEmpty();
  }

  @Test
  void waitsLongerEachTime() {
    Running running = new Running();
    running.started(null);
    assertThat(List.of(running.nextWait(), running.nextWait(), running.nextWait()))
        .containsExactly(1, 2, 4);
    for (int i = 0; i < 10; i++) {
      running.nextWait();
    }
    assertThat(running.nextWait()).isEqualTo(60);
  }

  @Test
  void stopsModulesBeforeTheirServers() {
    Unit kafka = unit("Kafka", List.of(), WORKS);
    Unit solr = unit("Solr", List.of(), WORKS);
    Unit loader = unit("index-loader", List.of("Kafka", "Solr"), WORKS);
    assertThat(StopOrder.of(List.of(kafka, solr, loader)))
        .containsExactly(List.of(loader), List.of(kafka, solr));
  }

  private Supervisor supervisor(Unit... units) {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return new Supervisor(List.of(units), new Announcer(out, System.currentTimeMillis()));
  }

  private Unit unit(String name, List<String> after, String script) {
    Command command =
        new Command(
            name,
            List.of("/bin/sh", "-c", script),
            Map.of("PATH", System.getenv("PATH")),
            folder,
            folder.resolve(name + ".log"));
    return new Unit(name, after, () -> ChildProcess.start(command));
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static void await(java.util.function.BooleanSupplier condition) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(20);
    }
  }
}
