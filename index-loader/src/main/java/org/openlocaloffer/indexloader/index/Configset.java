package org.openlocaloffer.indexloader.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.openlocaloffer.contracts.config.ConfigException;

/**
 * {@code config/solr/directory}, under a name that changes with its content. The synonyms in it are
 * replaced when the jargon changes, and do not change the name.
 */
public final class Configset {
  static final String SYNONYMS = "synonyms.txt";
  private static final int HASH_CHARACTERS = 12;

  private final Map<String, byte[]> files;

  private Configset(Map<String, byte[]> files) {
    this.files = files;
  }

  /**
   * @param config the folder with the council's files
   * @throws ConfigException where a file is missing or unreadable
   */
  public static Configset read(Path config) {
    Path folder = config.resolve("solr/directory");
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(path.getFileName().toString(), Files.readAllBytes(path));
      }
    } catch (IOException e) {
      throw new ConfigException("cannot read the configset in " + folder);
    }
    return new Configset(files);
  }

  /** "directory-" and the start of the content's SHA-256. */
  public String name() {
    MessageDigest digest = sha256();
    files.forEach(
        (name, content) -> {
          digest.update((name + '\0' + content.length + '\0').getBytes(UTF_8));
          digest.update(content);
        });
    String hash = HexFormat.of().formatHex(digest.digest());
    return "directory-" + hash.substring(0, HASH_CHARACTERS);
  }

  byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The words that searches leave out. */
  Set<String> stopWords() {
    return new String(files.getOrDefault("stopwords.txt", new byte[0]), UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .collect(Collectors.toSet());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
