package org.openlocaloffer.quickstart.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

  @Test
  void beginsANewFileWhenTheOldOneIsLarge(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("it.log");
    Files.writeString(file, "x".repeat(20_000_001));
    try (LogFile log = new LogFile(file)) {
      log.write("new");
    }
    assertThat(file).hasContent("new");
    assertThat(folder.resolve("it.log.1")).hasSize(20_000_001);
  }
}
