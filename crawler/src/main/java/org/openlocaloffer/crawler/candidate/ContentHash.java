package org.openlocaloffer.crawler.candidate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a reader sees, as one number: equal hashes are one content. */
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

  private static String folded(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
