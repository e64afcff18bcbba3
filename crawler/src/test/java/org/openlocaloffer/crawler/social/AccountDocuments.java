package org.openlocaloffer.crawler.social;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.candidate.Claim;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.contracts.example.Sources;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.contracts.time.Occasion;
import org.openlocaloffer.contracts.time.Times;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.crawler.kind.Contents;
import org.openlocaloffer.crawler.kind.Document;
import org.openlocaloffer.crawler.kind.Entry;

/** Documents of invented accounts, and what would go to Kafka of them. */
public final class AccountDocuments {
  public static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  private AccountDocuments() {}

  public static Source source(SourceKind kind, String... seeds) {
    return Sources.aSource("Walkers", kind, seeds);
  }

  /** One of the files beside this class. */
  public static Document document(SourceKind kind, String url, String file) {
    try (InputStream in = AccountDocuments.class.getResourceAsStream(file)) {
      return document(kind, url, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Document document(SourceKind kind, String url, byte[] body) {
    return new Document(source(kind, url), URI.create(url), null, body, NOW);
  }

  public static Document text(SourceKind kind, String url, String body) {
    return document(kind, url, body.getBytes(StandardCharsets.UTF_8));
  }

  /** As it goes over the wire, addresses and faults included. */
  public static String wire(Contents contents) {
    String entries =
        contents.entries().stream()
            .map(entry -> new String(Codec.write(found(entry)), StandardCharsets.UTF_8))
            .collect(Collectors.joining("\n"));
    return String.join(
        "\n",
        entries,
        contents.pages().toString(),
        contents.lists().toString(),
        contents.faults().toString());
  }

  private static Candidate.Found found(Entry entry) {
    return new Candidate.Found(
        entry.url(),
        "walkers",
        NOW,
        "0",
        entry.title(),
        entry.text(),
        entry.snapshot(),
        entry.language(),
        entry.claims());
  }

  /** When each event of an entry is next, as "start/end name"; of no known end "start name". */
  public static List<String> events(Entry entry) {
    return entry.claims().stream()
        .filter(claim -> claim.field().equals(ClaimField.EVENT))
        .map(claim -> next(claim.times().get(0)) + " " + claim.value())
        .toList();
  }

  private static String next(Times times) {
    Occasion next = times.next(Instant.EPOCH, 1).get(0);
    return next.start() + (next.end() == null ? "" : "/" + next.end());
  }

  public static List<String> values(Entry entry, String field) {
    return entry.claims().stream()
        .filter(claim -> claim.field().equals(field))
        .map(Claim::value)
        .toList();
  }
}
