package org.openlocaloffer.crawler.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.openlocaloffer.contracts.example.Sources;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.crawler.kind.Document;

/** Documents as they would have been fetched, on Tuesday, 1 December 2026. */
public final class Fetches {
  public static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

  /** What nobody on this project wrote; may be absent. */
  public static final Path SHARED =
      Path.of(System.getProperty("project.root", ".."), "../shared/data");

  private Fetches() {}

  public static Source source(SourceKind kind, String seed) {
    return Sources.aSource("Some feed", kind, seed);
  }

  public static Document document(SourceKind kind, String url, byte[] body) {
    return new Document(source(kind, url), URI.create(url), null, body, NOW);
  }

  public static Document document(SourceKind kind, String url, String body) {
    return document(kind, url, body.getBytes(StandardCharsets.UTF_8));
  }

  /** A file beside the test. */
  public static byte[] file(Class<?> test, String name) {
    try (var in = test.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
