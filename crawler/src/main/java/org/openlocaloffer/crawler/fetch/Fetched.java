package org.openlocaloffer.crawler.fetch;

import java.time.Duration;
import java.util.List;
import org.openlocaloffer.contracts.Required;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.contracts.source.RobotsState;

/**
 * What the web answered to a lease, all but the body.
 *
 * @param status HTTP; 0 where there was no answer, or no question
 * @param cause why there is no body to read; null where there is one, and for 304 and redirects
 * @param detail for an operator, beside the cause; may be null
 * @param contentType the HTTP header; may be null
 * @param location where a redirect leads, as written
 * @param robotsTag the X-Robots-Tag headers, semicolons between; null where there are none
 * @param bytes of the body, also of one that was refused once it had been read
 * @param delay between two fetches of the host: the source's or robots.txt's, the longer
 * @param crawlDelay what robots.txt asks for, where that is longer than we wait; else null
 * @param patience how long the host asked to be left alone; null where it did not say
 * @param robots null where robots.txt was not asked
 * @param sitemaps that robots.txt names
 */
public record Fetched(
    int status,
    RefusalCause cause,
    String detail,
    String contentType,
    String etag,
    String lastModified,
    String location,
    String robotsTag,
    long bytes,
    Duration delay,
    Duration crawlDelay,
    Duration patience,
    RobotsState robots,
    List<String> sitemaps) {
  public Fetched {
    sitemaps = Required.list(sitemaps);
  }

  public boolean unchanged() {
    return status == 304;
  }

  public boolean redirects() {
    return cause == null && status >= 300 && status < 400 && location != null;
  }
}
