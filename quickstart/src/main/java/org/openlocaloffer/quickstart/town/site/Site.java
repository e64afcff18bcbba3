package org.openlocaloffer.quickstart.town.site;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One site in memory, with what its robots.txt forbids. Immutable.
 *
 * @param documents by path and query
 */
public record Site(
    String name, SiteSettings settings, Map<String, Document> documents, Robots rules) {

  /**
   * One file to serve.
   *
   * @param text with the marks of {@link Template} that depend on port and date still in it
   * @param expected null for style sheets, robots.txt and sitemaps
   */
  public record Document(
      String path,
      String text,
      String contentType,
      String encoding,
      String lastModified,
      Expected expected) {}

  /** Reads a folder such as {@code quickstart/town/council}. */
  public static Site read(Path folder) throws IOException {
    return SiteFolder.read(folder);
  }

  /** Whether robots.txt asks everybody to leave a path and query alone. */
  public boolean forbids(String target) {
    return rules.forbids(target);
  }

  /**
   * @param monday first day of the week that dates on the page are counted from
   */
  public String render(String text, int port, LocalDate monday) {
    return Template.serve(text, port, monday, below -> sitemapEntries(below, port));
  }

  /** Pages below a path, as the site's own software would list them in a sitemap. */
  private String sitemapEntries(String below, int port) {
    return documents.values().stream()
        .filter(each -> each.expected() != null && each.path().startsWith(below))
        .map(each -> entry(each, port))
        .collect(Collectors.joining("\n"));
  }

  private String entry(Document document, int port) {
    String url = "http://" + name + ".localhost:" + port + document.path().replace("&", "&amp;");
    return "<url><loc>" + url + "</loc><lastmod>" + document.lastModified() + "</lastmod></url>";
  }
}
