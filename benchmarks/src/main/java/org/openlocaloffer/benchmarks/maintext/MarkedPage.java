package org.openlocaloffer.benchmarks.maintext;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.openlocaloffer.crawler.extract.Page;

/**
 * A saved page whose main text a person has marked.
 *
 * @param type service, article, forum or listing
 * @param mainText what the person marked
 */
public record MarkedPage(String id, String type, Page page, String mainText) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * @param folder with {@code index.tsv} (id, type, url), {@code html/ID.html.gz} and {@code
   *     ground-truth/ID.json}
   */
  public static List<MarkedPage> in(Path folder) throws IOException {
    List<MarkedPage> pages = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("index.tsv"))) {
      String[] cells = line.split("\t", -1);
      if (!cells[0].equals("id") && !line.isBlank()) {
        pages.add(read(folder, cells[0], cells[1], cells.length > 2 ? cells[2] : ""));
      }
    }
    return pages;
  }

  private static MarkedPage read(Path folder, String id, String type, String url)
      throws IOException {
    JsonNode truth = JSON.readTree(folder.resolve("ground-truth/" + id + ".json").toFile());
    byte[] body = unzipped(folder.resolve("html/" + id + ".html.gz"));
    // Some pages come without an address; extraction must not depend on it anyway.
    URI address = URI.create(url.isBlank() ? "http://page-" + id + ".example/" : url);
    String text = truth.path("ground_truth").path("main_content").asText("");
    return new MarkedPage(id, type, new Page(address, body, null), text);
  }

  private static byte[] unzipped(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }
}
