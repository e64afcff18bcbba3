package org.openlocaloffer.quickstart.data;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Generated passwords, kept where only the owner of the data folder can read them. */
public final class PasswordFile {

  private static final String HEADING =
      "# Generated at first start; readable by you only. admin and moderator are the accounts'\n"
          + "# first passwords, the others those of the databases.\n";

  private PasswordFile() {}

  /** Reads them; those among {@code names} that are missing are made and written. */
  public static Map<String, String> of(Path file, List<String> names, Supplier<String> fresh) {
    try {
      Map<String, String> passwords = read(file);
      boolean complete = passwords.keySet().containsAll(names);
      names.forEach(name -> passwords.computeIfAbsent(name, missing -> fresh.get()));
      if (!complete) {
        write(file, passwords);
      }
      return passwords;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> read(Path file) throws IOException {
    Properties lines = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        lines.load(reader);
      }
    }
    Map<String, String> passwords = new TreeMap<>();
    lines.stringPropertyNames().forEach(name -> passwords.put(name, lines.getProperty(name)));
    return passwords;
  }

  /** Never leaves half a file: a lost database password would lock the modules out. */
  private static void write(Path file, Map<String, String> passwords) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    String lines =
        passwords.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
            .collect(Collectors.joining());
    Files.writeString(fresh, HEADING + lines);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
