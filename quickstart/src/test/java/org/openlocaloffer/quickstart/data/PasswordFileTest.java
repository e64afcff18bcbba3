package org.openlocaloffer.quickstart.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordFileTest {

  @TempDir private Path folder;
  private final AtomicInteger made = new AtomicInteger();
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("passwords");
  }

  @Test
  void makesEachPasswordOnce() {
    Map<String, String> first = read("admin", "frontier");
    assertThat(first).containsOnly(Map.entry("admin", "pw1"), Map.entry("frontier", "pw2"));
    assertThat(read("admin", "moderator", "frontier"))
        .containsAllEntriesOf(first)
        .containsEntry("moderator", "pw3");
    assertThat(read("admin")).containsKey("moderator");
  }

  @Test
  void isReadableByItsOwnerOnly() throws IOException {
    read("admin");
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  private Map<String, String> read(String... names) {
    return PasswordFile.of(file, List.of(names), () -> "pw" + made.incrementAndGet());
  }
}
