package org.openlocaloffer.quickstart.town.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openlocaloffer.quickstart.town.site.Site;

/**
 * {@code /services} of an Open Referral UK 3.0 site, paged, from its {@code /services/ID}
 * documents.
 */
public final class OpenReferralFeed {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int USUAL_SIZE = 5;

  /** What the standard's list shows of a service; the rest is at {@code /services/ID}. */
  private static final List<String> LISTED =
      List.of(
          "id",
          "name",
          "description",
          "url",
          "email",
          "status",
          "fees",
          "minimum_age",
          "maximum_age",
          "last_modified",
          "organization");

  private OpenReferralFeed() {}

  public static void answer(Visit visit, Site site, int port) throws IOException {
    List<String> services =
        site.documents().values().stream()
            .filter(each -> each.path().startsWith("/services/"))
            .map(each -> site.render(each.text(), port, LocalDate.EPOCH))
            .toList();
    int size = number(visit.query(), "per_page", USUAL_SIZE);
    int page = number(visit.query(), "page", 1);
    int pages = Math.max(1, (services.size() + size - 1) / size);
    ArrayNode contents = JSON.createArrayNode();
    for (String service : services.stream().skip((page - 1L) * size).limit(size).toList()) {
      contents.add(brief(JSON.readTree(service)));
    }
    ObjectNode envelope = JSON.createObjectNode();
    envelope.put("total_items", services.size()).put("total_pages", pages).put("page_number", page);
    envelope
        .put("size", contents.size())
        .put("first_page", page == 1)
        .put("last_page", page >= pages);
    envelope.put("empty", contents.isEmpty()).set("contents", contents);
    visit.send(200, "application/json", JSON.writeValueAsBytes(envelope));
  }

  private static ObjectNode brief(JsonNode service) {
    return JSON.createObjectNode().setAll(((ObjectNode) service).deepCopy().retain(LISTED));
  }

  private static int number(String query, String name, int otherwise) {
    Matcher found = Pattern.compile("(?:^|&)" + name + "=(\\d{1,6})(?:&|$)").matcher(query);
    return found.find() ? Math.max(1, Integer.parseInt(found.group(1))) : otherwise;
  }
}
