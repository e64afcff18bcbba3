package org.openlocaloffer.quickstart;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openlocaloffer.quickstart.process.Installation;

/** {@code bin/built.bash} in a project of empty files, with a Maven that only counts. */
@Timeout(60)
class BuiltScriptTest {
  private static final String USES =
      "#!/usr/bin/env bash\n# What it is for.\nset -euo pipefail\n"
          + "source \"$(dirname \"${BASH_SOURCE[0]}\")/built.bash\"\n"
          + "built \"$1\"\necho started\n[ $# = 1 ] || read -r line\n";

  @TempDir private Path project;
  private final List<Process> running = new ArrayList<>();

  @BeforeEach
  void make() throws IOException {
    assumeThat(Path.of("/usr/bin/flock")).exists();
    Files.createDirectories(project.resolve("bin"));
    Files.createDirectories(project.resolve("quickstart/src/main"));
    Files.writeString(project.resolve("quickstart/src/main/Some.java"), "");
    Files.copy(Installation.root().resolve("bin/built.bash"), project.resolve("bin/built.bash"));
    Files.writeString(project.resolve("bin/uses"), USES);
    Path mvn = Files.createDirectories(project.resolve("tools")).resolve("mvn");
    Files.writeString(
        mvn,
        "#!/usr/bin/env bash\n"
            + "echo built >> builds\n"
            + "for m in quickstart crawler moderation-service index-loader directory operations; do"
            + " mkdir -p $m/target/lib; touch $m/target/$m-1.jar; done\n");
    assertThat(mvn.toFile().setExecutable(true)).isTrue();
  }

  @AfterEach
  void stop() {
    running.forEach(Process::destroyForcibly);
  }

  @Test
  void buildsOnceAndAgainOnlyWhatHasChanged() throws Exception {
    assertThat(run("current")).contains("Building", "started");
    assertThat(run("current")).isEqualTo("started\n");
    touchSource();
    assertThat(run("any")).isEqualTo("started\n");
    assertThat(run("current")).contains("Building", "started");
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void helpNeverBuilds() throws Exception {
    assertThat(run("help")).startsWith("What it is for.\nNot built yet");
    assertThat(builds()).isZero();
    run("any");
    assertThat(run("help")).isEqualTo("started\n");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void leavesTheJarsOfARunningProgramAlone() throws Exception {
    run("current");
    Process other = start("any", "until told");
    assertThat(other.inputReader().readLine()).isEqualTo("started");
    touchSource();
    assertThat(run("current")).contains("going on with the last build", "started");
    Files.delete(project.resolve("crawler/target/crawler-1.jar"));
    assertThat(run("current")).contains("Stop it first").doesNotContain("started");
    assertThat(builds()).isEqualTo(1);
    other.destroy();
    assertThat(other.waitFor(10, SECONDS)).isTrue();
    assertThat(run("current")).contains("Building", "started");
  }

  @Test
  void twoAtOnceBuildOnce() throws Exception {
    List<Process> both = List.of(start("current"), start("current"));
    for (Process one : both) {
      assertThat(output(one)).endsWith("started\n");
    }
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void goesOnWithTheLastBuildWhereNothingMayBeWritten() throws Exception {
    Path target = Files.createDirectories(project.resolve("target"));
    assertThat(target.toFile().setWritable(false)).isTrue();
    assumeThat(Files.isWritable(target)).as("root may write everywhere").isFalse();
    assertThat(run("help")).startsWith("What it is for.\nNot built yet");
    assertThat(run("any")).contains("Something must be built").doesNotContain("started");
    assertThat(target.toFile().setWritable(true)).isTrue();
    run("any");
    assertThat(target.toFile().setWritable(false)).isTrue();
    assertThat(run("help")).isEqualTo("started\n");
    touchSource();
    assertThat(run("current")).contains("going on with the last build", "started");
    assertThat(target.toFile().setWritable(true)).isTrue();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void startsTheNewestJarAndBuildsWithoutTheOldOnes() throws Exception {
    run("current");
    Path old = Files.createFile(project.resolve("crawler/target/crawler-0.9.jar"));
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(60)));
    Files.writeString(project.resolve("bin/uses"), USES.replace("started", "\"$(jar crawler)\""));
    assertThat(run("any")).endsWith("/crawler-1.jar\n");
    touchSource();
    assertThat(run("current")).endsWith("/crawler-1.jar\n");
    assertThat(old).doesNotExist();
  }

  private void touchSource() throws IOException {
    Files.setLastModifiedTime(
        project.resolve("quickstart/src/main/Some.java"),
        FileTime.from(Instant.now().plusSeconds(1)));
  }

  private long builds() throws IOException {
    Path builds = project.resolve("builds");
    return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
  }

  private String run(String... arguments) throws Exception {
    return output(start(arguments));
  }

  private static String output(Process process) throws Exception {
    String output = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(10, SECONDS)).isTrue();
    return output;
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("bash", "bin/uses"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
    builder.environment().merge("PATH", project.resolve("tools").toString(), (p, t) -> t + ":" + p);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    running.add(process);
    return process;
  }
}
