package org.openlocaloffer.quickstart.town.answer;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A body with the validators that its site sends, answered with 304 where the visitor has it
 * already.
 *
 * @param validators both, etag, modified or none
 */
public record Versioned(byte[] body, String type, Instant modified, String validators) {

  public void answer(Visit visit) throws IOException {
    boolean tagged = validators.equals("both") || validators.equals("etag");
    boolean dated = validators.equals("both") || validators.equals("modified");
    String etag = etag();
    if (tagged) {
      visit.header("ETag", etag);
    }
    if (dated) {
      visit.header(
          "Last-Modified",
          DateTimeFormatter.RFC_1123_DATE_TIME.format(modified.atZone(ZoneOffset.UTC)));
    }
    if (unchanged(visit, tagged ? etag : null, dated)) {
      visit.empty(304);
    } else {
      visit.send(200, type, body);
    }
  }

  /** If-None-Match, where sent, overrules If-Modified-Since (RFC 9110, 13.2.2). */
  private boolean unchanged(Visit visit, String etag, boolean dated) {
    String known = visit.asked("If-None-Match");
    if (known != null && etag != null) {
      return Arrays.stream(known.split(","))
          .map(each -> each.trim().replaceFirst("^W/", ""))
          .anyMatch(etag::equals);
    }
    String since = visit.asked("If-Modified-Since");
    return dated && since != null && !modified.isAfter(instant(since));
  }

  private static Instant instant(String httpDate) {
    try {
      return ZonedDateTime.parse(httpDate, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
  }

  private String etag() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return '"' + HexFormat.of().formatHex(hash, 0, 8) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
