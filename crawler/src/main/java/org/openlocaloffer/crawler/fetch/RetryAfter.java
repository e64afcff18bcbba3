package org.openlocaloffer.crawler.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import okhttp3.Response;

/** The Retry-After header: seconds or a date. */
final class RetryAfter {
  private RetryAfter() {}

  /** Null where it is absent, unreadable or past. */
  static Duration of(Response response, Instant now) {
    String value = response.header("Retry-After");
    return value == null ? null : of(value.strip(), now);
  }

  static Duration of(String value, Instant now) {
    Duration wait;
    if (value.matches("\\d{1,9}")) {
      wait = Duration.ofSeconds(Long.parseLong(value));
    } else {
      try {
        wait =
            Duration.between(
                now, ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
      } catch (DateTimeParseException e) {
        return null;
      }
    }
    return wait.isNegative() || wait.isZero() ? null : wait;
  }
}
