package org.openlocaloffer.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptsTest {
  @ParameterizedTest
  @ValueSource(strings = {"status", "crawl", "rebuild-index"})
  @Timeout(20)
  void sayThatNothingIsBuilt(String name, @TempDir Path project) throws Exception {
    Path script = Files.createDirectory(project.resolve("bin")).resolve(name);
    Files.copy(Path.of("../bin", name), script);

    Process process =
        new ProcessBuilder("bash", script.toString()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(said).contains("not built", "mvn package");
    assertThat(process.waitFor()).isNotZero();
  }
}
