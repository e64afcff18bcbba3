package org.openlocaloffer.crawler.extract.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.openlocaloffer.crawler.extract.html.PageElements;

/**
 * JSON-LD blocks, read as forgivingly as JSON can be; a block that is broken all the same is passed
 * over.
 */
final class JsonLd {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  /** In characters. */
  private static final int LONGEST = 1_000_000;

  private static final int MOST = 50;

  private JsonLd() {}

  static List<JsonNode> in(PageElements page) {
    List<JsonNode> blocks = new ArrayList<>();
    for (Element script : page.data()) {
      if (blocks.size() < MOST && script.data().length() <= LONGEST) {
        read(script.data(), blocks);
      }
    }
    return blocks;
  }

  private static void read(String block, List<JsonNode> blocks) {
    try {
      blocks.add(JSON.readTree(bare(block)));
    } catch (JsonProcessingException broken) {
      // The page's other blocks, and its text, say the rest.
    }
  }

  /** Without the comment or CDATA marks that old templates put around scripts. */
  private static String bare(String block) {
    return block
        .replace("<!--", "")
        .replace("-->", "")
        .replace("//<![CDATA[", "")
        .replace("//]]>", "")
        .replace("<![CDATA[", "")
        .replace("]]>", "")
        .strip();
  }
}
