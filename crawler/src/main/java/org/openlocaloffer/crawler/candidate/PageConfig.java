package org.openlocaloffer.crawler.candidate;

import java.io.Serializable;
import org.openlocaloffer.contracts.Required;

/**
 * {@code pages} in crawler.yaml.
 *
 * @param outlinks addresses taken from one page, at most
 * @param sitemapBytes of a sitemap, expanded
 * @param sitemapEntries taken from one sitemap, at most
 * @param entries taken from one feed, calendar or the like, at most
 */
public record PageConfig(int outlinks, int sitemapBytes, int sitemapEntries, int entries)
    implements Serializable {
  public PageConfig {
    Required.within(outlinks, 0, 10_000, "pages.outlinks");
    Required.within(sitemapBytes, 1_024, 100 << 20, "pages.sitemapBytes");
    Required.within(sitemapEntries, 0, 50_000, "pages.sitemapEntries");
    Required.within(entries, 1, 50_000, "pages.entries");
  }
}
