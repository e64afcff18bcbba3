package org.openlocaloffer.quickstart.town.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads one site's folder: {@code site.json}, pages with their side files, and {@code _includes}
 * that are not served.
 */
final class SiteFolder {
  private static final String SIDE = ".expected.json";
  private static final Map<String, String> TYPES =
      Map.of(
          "ics", "text/calendar; charset=utf-8",
          "xml", "application/xml; charset=utf-8",
          "rss", "application/rss+xml; charset=utf-8",
          "json", "application/json",
          "css", "text/css",
          "js", "text/javascript",
          "txt", "text/plain; charset=utf-8");

  private final Map<String, String> files;
  private final SiteSettings settings;

  private SiteFolder(Map<String, String> files) throws IOException {
    this.files = files;
    this.settings = SiteSettings.read(files.get("site.json").getBytes(StandardCharsets.UTF_8));
  }

  static Site read(Path folder) throws IOException {
    String name = folder.getFileName().toString().replace("/", "");
    try {
      SiteFolder site = new SiteFolder(files(folder));
      return new Site(
          name,
          site.settings,
          site.documents(),
          Robots.parse(site.files.getOrDefault("robots.txt", "")));
    } catch (IOException | RuntimeException e) {
      throw new IOException("site '" + name + "': " + e.getMessage(), e);
    }
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return files;
  }

  private Map<String, Site.Document> documents() throws IOException {
    Map<String, Site.Document> documents = new TreeMap<>();
    for (String file : files.keySet()) {
      if (!file.equals("site.json") && !file.endsWith(SIDE) && !file.startsWith("_")) {
        Site.Document document = document(file);
        documents.put(document.path(), document);
      }
    }
    return documents;
  }

  private Site.Document document(String file) throws IOException {
    try {
      String side = files.get(file.substring(0, file.lastIndexOf('.')) + SIDE);
      Expected expected =
          side == null ? null : Expected.read(side.getBytes(StandardCharsets.UTF_8));
      Expected.Serve serve = expected == null ? Expected.Serve.AS_ITS_SITE : expected.serve();
      String path = either(serve.url(), path(file));
      return new Site.Document(
          path,
          text(file, given(expected, path)),
          either(serve.contentType(), contentType(file)),
          either(serve.encoding(), settings.encoding()),
          either(serve.lastModified(), settings.lastModified()),
          expected);
    } catch (IOException | RuntimeException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private String text(String file, Map<String, String> given) {
    String text = Template.include(files.get(file), files, given);
    return file.endsWith(".ics") ? text.replace("\n", "\r\n") : text;
  }

  private static Map<String, String> given(Expected expected, String path) {
    Map<String, String> values = new HashMap<>(Map.of("path", path));
    if (expected != null) {
      values.put("title", expected.title());
    }
    return values;
  }

  private String contentType(String file) {
    return TYPES.getOrDefault(file.substring(file.lastIndexOf('.') + 1), settings.contentType());
  }

  private String path(String file) {
    String path = "/" + file;
    int dot = path.lastIndexOf('.');
    boolean page = path.startsWith(".htm", dot);
    if (page && path.substring(0, dot).endsWith("/index")) {
      return path.substring(0, dot - "index".length());
    }
    return switch (page ? settings.urls() : "extension") {
      case "bare" -> path.substring(0, dot);
      case "slash" -> path.substring(0, dot) + "/";
      default -> path;
    };
  }

  private static String either(String own, String usual) {
    return own == null ? usual : own;
  }
}
