package org.openlocaloffer.crawler.candidate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.openlocaloffer.contracts.candidate.Claim;
import org.openlocaloffer.crawler.kind.Entry;

/**
 * One hash of all that is published of a page or an entry. The same content has the same hash in
 * every process and on every day.
 */
final class ContentHash {
  private ContentHash() {}

  /** Lower-case hex SHA-256 of title and text, white space folded. */
  static String of(String title, String text) {
    return of((folded(title) + "\n" + folded(text)).getBytes(UTF_8));
  }

  static String of(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * Of title, text and claims, in whatever order they were found.
   *
   * @param textHash of title and text
   */
  static String of(String textHash, List<Claim> claims) {
    String counted =
        claims.stream()
            .filter(ContentParts::counts)
            .map(claim -> claim.field() + "=" + ContentParts.value(claim))
            .sorted()
            .distinct()
            .collect(joining("\n"));
    return of((textHash + "\n" + counted).getBytes(UTF_8));
  }

  static String of(Entry entry) {
    return of(of(entry.title(), entry.text()), ContentParts.lasting(entry));
  }

  private static String folded(String text) {
    String stripped = text.strip();
    StringBuilder folded = new StringBuilder(stripped.length());
    boolean between = false;
    for (int i = 0; i < stripped.length(); i++) {
      char c = stripped.charAt(i);
      boolean space = c == ' ' || (c >= '\t' && c <= '\r');
      if (!space) {
        folded.append(c);
      } else if (!between) {
        folded.append(' ');
      }
      between = space;
    }
    return folded.toString();
  }
}
