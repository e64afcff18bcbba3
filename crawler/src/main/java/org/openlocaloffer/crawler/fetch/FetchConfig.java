package org.openlocaloffer.crawler.fetch;

import java.io.Serializable;
import java.time.Duration;
import org.openlocaloffer.contracts.Required;

/**
 * {@code fetch} in crawler.yaml.
 *
 * @param threads fetches at once
 * @param callTimeout for one whole answer, from the name's look-up to the last byte
 * @param contentLimit bytes of a body, as sent and as expanded
 * @param robotsLimit bytes of a robots.txt that are read; the rest is ignored (RFC 9309 asks for at
 *     least 500 KiB)
 * @param robotsKept how long a robots.txt is remembered
 * @param crawlDelayLimit the longest Crawl-delay that we wait; pages of a site that asks for more
 *     are fetched this far apart, and the source's report counts them
 * @param redirectLimit redirects in a row before a page counts as a loop
 */
public record FetchConfig(
    int threads,
    Duration callTimeout,
    int contentLimit,
    int robotsLimit,
    Duration robotsKept,
    Duration crawlDelayLimit,
    int redirectLimit)
    implements Serializable {
  public FetchConfig {
    Required.within(threads, 1, 1_000, "fetch.threads");
    Required.within(
        Required.present(callTimeout, "fetch.callTimeout").toMillis(),
        1,
        600_000,
        "fetch.callTimeout (ms)");
    Required.within(contentLimit, 1_024, 100 << 20, "fetch.contentLimit");
    Required.within(robotsLimit, 1_024, 10 << 20, "fetch.robotsLimit");
    Required.present(robotsKept, "fetch.robotsKept");
    Required.present(crawlDelayLimit, "fetch.crawlDelayLimit");
    Required.within(redirectLimit, 0, 20, "fetch.redirectLimit");
  }
}
