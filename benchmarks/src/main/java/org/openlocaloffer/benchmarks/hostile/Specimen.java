package org.openlocaloffer.benchmarks.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.quickstart.town.Town;

/**
 * A document to break.
 *
 * @param kind of the source that would send it
 */
public record Specimen(String name, String contentType, SourceKind kind, byte[] body) {
  /** All that the sample town serves. */
  public static List<Specimen> ofTheTown() {
    return Town.documents().stream()
        .flatMap(
            document ->
                of(document.path(), document.contentType(), document.text().getBytes(UTF_8))
                    .stream())
        .toList();
  }

  /** Every file below a folder that is a page, a calendar, a feed or JSON, compressed or not. */
  public static List<Specimen> in(Path folder) throws IOException {
    List<Specimen> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        of(file.toString().replaceFirst("\\.gz$", ""), null, read(file)).ifPresent(all::add);
      }
    }
    return all;
  }

  private static byte[] read(Path file) throws IOException {
    if (!file.toString().endsWith(".gz")) {
      return Files.readAllBytes(file);
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }

  /** The same, broken. */
  public Specimen with(byte[] broken) {
    return new Specimen(name, contentType, kind, broken);
  }

  private static Optional<Specimen> of(String name, String type, byte[] body) {
    if (name.endsWith(".ics")) {
      return Optional.of(new Specimen(name, "text/calendar", SourceKind.ICALENDAR, body));
    }
    if (name.matches(".*\\.(rss|atom)")) {
      return Optional.of(new Specimen(name, "application/rss+xml", SourceKind.RSS, body));
    }
    if (name.endsWith(".json")) {
      return Optional.of(new Specimen(name, "application/json", SourceKind.OPEN_REFERRAL, body));
    }
    if (name.endsWith(".xml")) {
      return Optional.of(new Specimen(name, "application/xml", SourceKind.SITEMAP, body));
    }
    boolean page = type == null ? name.matches(".*\\.html?") : type.startsWith("text/html");
    return page
        ? Optional.of(new Specimen(name, type, SourceKind.WEBSITE, body))
        : Optional.empty();
  }
}
