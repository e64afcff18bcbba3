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
  void sayHowTheyAreUsedWithoutBuildingAnything(String name, @TempDir Path project)
      throws Exception {
    Path bin = Files.createDirectory(project.resolve("bin"));
    for (String file : new String[] {name, "built.bash"}) {
      Files.copy(Path.of("../bin", file), bin.resolve(file));
    }

    Process process =
        new ProcessBuilder("bash", bin.resolve(name).toString(), "--help")
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(said).contains("bin/" + name).doesNotContain("Building", "No such file");
    assertThat(process.waitFor()).isZero();
    assertThat(project.resolve("target/build.log")).doesNotExist();
  }
}
