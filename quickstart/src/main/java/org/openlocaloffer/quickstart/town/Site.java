package org.openlocaloffer.quickstart.town;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One site in memory.
 *
 * @param documents by path and query
 * @param robots what its robots.txt forbids
 */
record Site(String name, SiteSettings settings, Map<String, Document> documents, Robots robots) {

  /**
   * One file to serve.
   *
   * @param text with the marks of {@link Template} that depend on port and date still in it
   * @param expected null for style sheets, robots.txt and sitemaps
   */
  record Document(
      String path,
      String text,
      String contentType,
      String encoding,
      String lastModified,
      Expected expected) {}

  List<TownPage> pages() {
    return documents.values().stream()
        .filter(each -> each.expected() != null)
        .map(each -> new TownPage(name, each.path(), each.expected(), settings.chrome()))
        .toList();
  }

  /** Sitemap entries of the pages below a path, as the site's software would list them. */
  String sitemapEntries(String below, int port) {
    return pages().stream()
        .filter(page -> page.path().startsWith(below))
        .map(page -> entry(page, port))
        .collect(Collectors.joining("\n"));
  }

  private String entry(TownPage page, int port) {
    String modified = documents.get(page.path()).lastModified();
    return "<url><loc>"
        + page.url(port).replace("&", "&amp;")
        + "</loc><lastmod>"
        + modified
        + "</lastmod></url>";
  }
}
