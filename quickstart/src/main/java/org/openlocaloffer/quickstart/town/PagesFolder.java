package org.openlocaloffer.quickstart.town;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * A folder of saved real pages: {@code index.tsv} (id, type, url, with a heading line) and {@code
 * html/ID.html.gz}.
 *
 * @param pages in the order of the index
 * @param problems lines that were left out, each with the file, the line and the reason
 */
public record PagesFolder(List<SavedPage> pages, List<String> problems) {
  static final PagesFolder NONE = new PagesFolder(List.of(), List.of());

  /**
   * @param originalUrl empty where the index does not know it; the page is then served as host
   *     saved-ID
   * @param host the original one, lower case
   * @param target original path and query
   */
  public record SavedPage(
      String id, String type, String originalUrl, String host, String target, Path html) {
    public String localUrl(int port) {
      return "http://" + host + ".localhost:" + port + target;
    }

    /** The bytes as saved; their charset is whatever the page says it is. */
    public byte[] body() {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(html))) {
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(html + ": " + e.getMessage(), e);
      }
    }
  }

  /**
   * @throws IOException if there is no readable index.tsv; a bad line in it only becomes a problem
   */
  public static PagesFolder read(Path folder) throws IOException {
    Path index = folder.resolve("index.tsv");
    if (!Files.isReadable(index)) {
      throw new IOException(
          folder + " is not a folder of saved pages: it has no readable index.tsv");
    }
    List<SavedPage> pages = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    List<String> lines = Files.readAllLines(index);
    for (int i = 1; i < lines.size(); i++) {
      try {
        pages.add(page(folder, lines.get(i)));
      } catch (IllegalArgumentException e) {
        problems.add(index + ", line " + (i + 1) + ": " + e.getMessage());
      }
    }
    return new PagesFolder(List.copyOf(pages), List.copyOf(problems));
  }

  private static SavedPage page(Path folder, String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != 3) {
      throw new IllegalArgumentException(
          "needs three columns, id, type and url; has " + columns.length);
    }
    Path html = folder.resolve("html").resolve(columns[0] + ".html.gz");
    if (!columns[0].matches("[\\w-]+") || !Files.isReadable(html)) {
      throw new IllegalArgumentException("no readable html/" + columns[0] + ".html.gz");
    }
    if (columns[2].isBlank()) {
      return new SavedPage(columns[0], columns[1], "", "saved-" + columns[0], "/", html);
    }
    if (!columns[2].matches("https?://[^/?#:]+[^#]*(#.*)?")) {
      throw new IllegalArgumentException("not a web address: " + columns[2]);
    }
    String rest = columns[2].substring(columns[2].indexOf("//") + 2).replaceFirst("#.*", "");
    String host = rest.replaceFirst("[/?].*", "");
    String target = rest.substring(host.length());
    return new SavedPage(
        columns[0],
        columns[1],
        columns[2],
        host.toLowerCase(Locale.ROOT),
        target.startsWith("/") ? target : "/" + target,
        html);
  }

  /** Pages by host and target; a slash at the path's end makes no difference. */
  Map<String, SavedPage> byAddress() {
    Map<String, SavedPage> found = new HashMap<>();
    pages.forEach(page -> found.put(address(page.host(), page.target()), page));
    return found;
  }

  static String address(String host, String target) {
    return host.toLowerCase(Locale.ROOT) + target.replaceFirst("/+(?=$|\\?)", "");
  }

  /** How many pages each host has. */
  Map<String, Integer> hosts() {
    Map<String, Integer> hosts = new TreeMap<>();
    pages.forEach(page -> hosts.merge(page.host(), 1, Integer::sum));
    return hosts;
  }
}
