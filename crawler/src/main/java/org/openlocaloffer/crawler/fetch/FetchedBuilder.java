package org.openlocaloffer.crawler.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import okhttp3.Response;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.contracts.source.RobotsState;
import org.openlocaloffer.crawler.fetch.Fetcher.Answer;

/** Gathers what is known of an answer while it comes. For one thread. */
final class FetchedBuilder {
  private Duration delay;
  private Duration crawlDelay;
  private Duration patience;
  private RobotsState robots;
  private List<String> sitemaps = List.of();
  private int status;
  private String contentType;
  private String etag;
  private String lastModified;
  private String location;
  private String robotsTag;
  private long thrownAway;

  FetchedBuilder(Duration delay) {
    this.delay = delay;
  }

  /** robots.txt asks for this pause: the longer counts, up to a limit. */
  FetchedBuilder crawlDelay(Duration asked, Duration limit) {
    boolean tooLong = asked.compareTo(limit) > 0;
    Duration granted = tooLong ? limit : asked;
    delay = granted.compareTo(delay) > 0 ? granted : delay;
    crawlDelay = tooLong ? asked : null;
    return this;
  }

  Duration delay() {
    return delay;
  }

  FetchedBuilder patience(Duration patience) {
    this.patience = patience;
    return this;
  }

  FetchedBuilder robots(RobotsState robots) {
    this.robots = robots;
    return this;
  }

  FetchedBuilder sitemaps(List<String> sitemaps) {
    this.sitemaps = sitemaps;
    return this;
  }

  FetchedBuilder heard(Response response, Instant now) {
    status = response.code();
    contentType = printable(response.header("Content-Type"));
    Web.Headers validators =
        new Web.Headers(response.header("ETag"), response.header("Last-Modified"), Map.of());
    etag = validators.etag();
    lastModified = validators.lastModified();
    location = printable(response.header("Location"));
    List<String> tags = response.headers("X-Robots-Tag");
    robotsTag = tags.isEmpty() ? null : printable(String.join("; ", tags));
    patience = RetryAfter.of(response, now);
    return this;
  }

  /** So much of the body came before it was refused; it costs the host and us as any other. */
  FetchedBuilder thrownAway(long bytes) {
    thrownAway = bytes;
    return this;
  }

  /** PostgreSQL stores no NUL, and nobody wants to read the others. */
  private static String printable(String header) {
    return header == null ? null : header.replaceAll("\\p{Cntrl}", "");
  }

  Answer refused(RefusalCause cause, String detail) {
    return Answer.without(fetched(cause, detail, thrownAway));
  }

  Answer done() {
    return Answer.without(fetched(null, null, 0));
  }

  Answer body(byte[] body) {
    return new Answer(fetched(null, null, body.length), body);
  }

  private Fetched fetched(RefusalCause cause, String detail, long bytes) {
    return new Fetched(
        status,
        cause,
        detail,
        contentType,
        etag,
        lastModified,
        location,
        robotsTag,
        bytes,
        delay,
        crawlDelay,
        patience,
        robots,
        sitemaps);
  }
}
