package org.openlocaloffer.quickstart.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir private Path folder;

  @Test
  void closesANewFolderToOtherUsers() throws IOException {
    try (DataFolder data = DataFolder.take(folder.resolve("new/data"))) {
      assertThat(Files.getPosixFilePermissions(data.path()))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void leavesThePermissionsOfAFolderInUseByOthers() throws IOException {
    Files.writeString(folder.resolve("theirs"), "");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (DataFolder data = DataFolder.take(folder)) {
      assertThat(Files.getPosixFilePermissions(data.path()))
          .isEqualTo(PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void givesAFolderToOneAtATime() throws IOException {
    try (DataFolder data = DataFolder.take(folder)) {
      assertThatThrownBy(() -> DataFolder.take(data.path()))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("is in use")
          .hasMessageContaining("--data DIR");
    }
    DataFolder.take(folder).close();
  }

  @Test
  void saysThatAFolderCannotBeMade() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> DataFolder.take(file.resolve("data")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("cannot be written to")
        .hasMessageContaining("--data DIR");
  }
}
