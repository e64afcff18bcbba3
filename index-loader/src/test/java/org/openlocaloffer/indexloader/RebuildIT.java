package org.openlocaloffer.indexloader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlocaloffer.contracts.example.Listings.aBareListing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildIT {
  private static Servers servers;

  @BeforeAll
  static void start() {
    servers = new Servers();
  }

  @AfterEach
  void stopLoaders() {
    LoaderProcess.stopAll();
  }

  @AfterAll
  static void stop() throws Exception {
    servers.close();
  }

  @Test
  void losesNothingThatIsPublishedMeanwhile() throws Exception {
    Map<String, Long> expected = new HashMap<>();
    Random random = new Random(7);
    for (int i = 0; i < 1500; i++) {
      change(expected, random);
    }
    load("busy");
    servers.awaitLoaded("busy");
    String before = servers.collection("busy");
    AtomicBoolean rebuilt = new AtomicBoolean();
    CompletableFuture<Void> publishing =
        CompletableFuture.runAsync(
            () -> {
              while (!rebuilt.get()) {
                change(expected, random);
                servers.flush();
              }
            });
    LoaderProcess rebuild = rebuild("busy");
    assertThat(rebuild.awaitEnd()).as(rebuild.output()).isZero();
    rebuilt.set(true);
    publishing.join();
    servers.awaitLoaded("busy");

    assertThat(servers.collection("busy")).isNotEqualTo(before);
    assertThat(servers.collections("busy")).containsExactly(servers.collection("busy"));
    assertThat(servers.revisions("busy", "busy-")).isEqualTo(expected);
    assertThat(rebuild.output()).contains("100 %");
  }

  @Test
  void leavesTheRestToALoaderThatComesLater() throws Exception {
    LoaderProcess loader = load("later");
    servers.publish(aBareListing("later-1", 1, "Choir"));
    servers.awaitLoaded("later");
    loader.terminate();
    servers.publish(aBareListing("later-2", 1, "Choir"));
    assertThat(rebuild("later").awaitEnd()).isZero();
    servers.publish(aBareListing("later-3", 1, "Choir"));
    servers.withdraw("later-1");
    load("later");
    servers.awaitLoaded("later");
    assertThat(servers.revisions("later", "later-")).containsOnlyKeys("later-2", "later-3");
  }

  @Test
  void removesWhatAKilledRebuildLeft() throws Exception {
    load("halves");
    servers.publish(aBareListing("halves-1", 1, "Choir"));
    servers.awaitLoaded("halves");
    String before = servers.collection("halves");
    LoaderProcess killed = rebuild("halves");
    Eventually.holds(() -> assertThat(servers.collections("halves")).hasSize(2));
    killed.kill();
    assertThat(servers.collection("halves")).isEqualTo(before);

    LoaderProcess next = rebuild("halves");
    assertThat(next.awaitEnd()).as(next.output()).isZero();
    assertThat(next.output()).contains("which an earlier rebuild did not finish");
    assertThat(servers.collections("halves")).containsExactly(servers.collection("halves"));
    servers.awaitLoaded("halves");
    assertThat(servers.revisions("halves", "halves-")).hasSize(1);
  }

  @Test
  void keepsTheOldCollectionWhereAsked() throws Exception {
    load("kept");
    servers.publish(aBareListing("kept-1", 1, "Choir"));
    servers.awaitLoaded("kept");
    String before = servers.collection("kept");
    assertThat(rebuild("kept", "--keep-old").awaitEnd()).isZero();
    assertThat(servers.collection("kept_before")).isEqualTo(before);
    assertThat(servers.collections("kept")).hasSize(2).contains(before);

    assertThat(rebuild("kept").awaitEnd()).isZero();
    assertThat(servers.collections("kept")).hasSize(2).contains(before);
  }

  @Test
  void saysThatARebuildIsDueOrDoesIt(@TempDir Path config) throws Exception {
    Map<String, String> environment = new HashMap<>(servers.environment("changed"));
    environment.put("OLO_CONFIG", copy(Servers.ROOT.resolve("config"), config).toString());
    servers.publish(aBareListing("changed-1", 1, "Bouldering at home"));
    LoaderProcess loader = LoaderProcess.start(environment).awaitReady();
    servers.awaitLoaded("changed");
    assertThat(servers.search("changed", "boulders")).hasSize(1);
    assertThat(loader.output()).doesNotContain("bin/rebuild-index");
    loader.terminate();
    Path stems = config.resolve("solr/directory/stems.txt");
    Files.writeString(stems, Files.readString(stems) + "boulders\tboulders\n");
    LoaderProcess next = LoaderProcess.start(environment).awaitReady();
    assertThat(next.output()).contains("bin/rebuild-index");
    next.terminate();
    LoaderProcess.start(environment, "--auto-rebuild").awaitReady();
    servers.awaitLoaded("changed");
    assertThat(servers.search("changed", "boulders")).isEmpty();
  }

  private static void change(Map<String, Long> expected, Random random) {
    String id = "busy-" + random.nextInt(400);
    if (random.nextInt(4) == 0) {
      servers.withdraw(id);
      expected.remove(id);
    } else {
      long revision = random.nextInt(1, 1000);
      if (expected.getOrDefault(id, 0L) < revision) {
        expected.put(id, revision);
      }
      servers.publish(aBareListing(id, revision, "Choir"));
    }
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return to;
  }

  private static LoaderProcess load(String alias) {
    return LoaderProcess.start(servers.environment(alias)).awaitReady();
  }

  private static LoaderProcess rebuild(String alias, String... options) {
    String[] arguments =
        Stream.concat(Stream.of("rebuild"), Stream.of(options)).toArray(String[]::new);
    return LoaderProcess.start(servers.environment(alias), arguments);
  }
}
