package org.openlocaloffer.crawler.feed;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/**
 * Sitemaps and their indexes (sitemaps.org), also as plain text or compressed. Bounded in expanded
 * bytes and entries; which hosts its entries may name is for the caller to say. Safe for use by
 * many threads.
 */
public final class SitemapReader {
  /**
   * An address as it is written.
   *
   * @param modified by the site's own account; of a day its end. Null where it gives none that can
   *     be read
   */
  public record Listed(String url, Instant modified) {}

  /**
   * @param sitemaps further sitemaps that an index names
   * @param passedOver how many more there are than are read
   */
  public record Entries(List<Listed> pages, List<Listed> sitemaps, int passedOver) {}

  private static final Date OLDEST = Date.from(Instant.EPOCH);
  private static final Date NEWEST = Date.from(Instant.parse("9000-01-01T00:00:00Z"));

  /** Not a sitemap, or too big a one. */
  public static final class Unreadable extends Exception {
    Unreadable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  private final int expandedLimit;
  private final int entryLimit;

  /**
   * @param expandedLimit bytes after decompression
   * @param entryLimit entries that are read; the rest is passed over
   */
  public SitemapReader(int expandedLimit, int entryLimit) {
    this.expandedLimit = expandedLimit;
    this.entryLimit = entryLimit;
  }

  /** Whether an XML document is a sitemap, by its root element. */
  public static boolean looksLikeOne(byte[] body) {
    String head = new String(body, 0, Math.min(body.length, 1_000), StandardCharsets.UTF_8);
    return head.contains("<urlset") || head.contains("<sitemapindex");
  }

  public Entries read(String url, byte[] body) throws Unreadable {
    try {
      // Not strict: entries of other hosts and folders come through here and are judged by the
      // source's scope.
      SiteMapParser parser = new SiteMapParser(false);
      parser.setStrictNamespace(false);
      parser.setAllowDocTypeDefinitions(false);
      byte[] text = expanded(body);
      SitemapGate gate = SitemapGate.of(text, entryLimit);
      parser.setURLFilter(gate);
      return entries(parser.parseSiteMap(text, URI.create(url).toURL()), gate.passedOver());
    } catch (UnknownFormatException | IOException | IllegalArgumentException | SitemapGate.Full e) {
      String said = String.valueOf(e.getMessage());
      throw new Unreadable(
          "not a sitemap: "
              + (said.startsWith("Failed to detect")
                  ? "neither XML nor a list of addresses"
                  : said),
          e);
    }
  }

  private static Entries entries(AbstractSiteMap map, int passedOver) {
    if (map instanceof SiteMapIndex index) {
      List<Listed> sitemaps =
          listed(index.getSitemaps(), AbstractSiteMap::getUrl, AbstractSiteMap::getLastModified);
      return new Entries(List.of(), sitemaps, passedOver);
    }
    var pages = ((SiteMap) map).getSiteMapUrls();
    return new Entries(
        listed(pages, SiteMapURL::getUrl, SiteMapURL::getLastModified), List.of(), passedOver);
  }

  private static <T> List<Listed> listed(
      Collection<T> entries, Function<T, URL> url, Function<T, Date> modified) {
    return entries.stream()
        .map(e -> new Listed(Objects.toString(url.apply(e)), modified(modified.apply(e))))
        .toList();
  }

  /**
   * Midnight stands for a day without a time, on which the page may have changed until its end.
   * Null for what is no date of a web page.
   */
  private static Instant modified(Date date) {
    if (date == null || date.before(OLDEST) || date.after(NEWEST)) {
      return null;
    }
    Instant time = date.toInstant();
    boolean day = time.equals(time.truncatedTo(ChronoUnit.DAYS));
    return day ? time.plus(1, ChronoUnit.DAYS) : time;
  }

  private byte[] expanded(byte[] body) throws IOException {
    boolean gzip = body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
    if (!gzip) {
      return body;
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] text = in.readNBytes(expandedLimit + 1);
      if (text.length > expandedLimit) {
        throw new IOException("expands to more than " + expandedLimit + " bytes");
      }
      return text;
    }
  }
}
