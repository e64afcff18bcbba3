package org.openlocaloffer.quickstart.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The password of PostgreSQL's superuser: made once, kept beside the cluster, given to no module.
 */
public final class Superuser {

  private Superuser() {}

  public static Path passwordFile(Path folder) throws IOException {
    Path file = folder.resolve("superuser");
    if (Files.notExists(file)) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      Path written = folder.resolve("superuser.new");
      Files.deleteIfExists(written);
      Files.createFile(
          written,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(written, HexFormat.of().formatHex(random));
      Files.move(written, file);
    }
    return file;
  }
}
