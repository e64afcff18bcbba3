package org.openlocaloffer.crawler.feed.openreferral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.openlocaloffer.crawler.kind.Body;
import org.openlocaloffer.crawler.kind.Unreadable;

/**
 * The services of one answer, whatever it wraps them in: the envelope of version 3 ({@code
 * contents, page_number}) or 1 ({@code content, number}), a bare list, an organisation's own list,
 * services at locations, or one service alone.
 *
 * @param alone one service, in full
 * @param next the following page
 * @param passedOver how many more services there are than are read
 */
record ServiceList(
    List<Part> services,
    boolean alone,
    Optional<HttpUrl> next,
    List<String> faults,
    int passedOver) {
  static final int MOST = 2_000;
  private static final int MOST_PAGES = 10_000;
  private static final List<String> LISTS = List.of("contents", "content", "services", "items");

  /** What only a service has; organisations, taxonomies and terms have names as well. */
  private static final List<String> OF_A_SERVICE =
      List.of(
          "status",
          "organization",
          "organization_id",
          "organisation",
          "organisation_id",
          "service_at_locations",
          "service_taxonomys",
          "minimum_age",
          "min_age",
          "fees",
          "cost_options",
          "eligibilitys",
          "schedules",
          "regular_schedules");

  /** What the list of version 3 leaves to {@code /services/ID}. */
  private static final List<String> IN_FULL =
      List.of(
          "service_at_locations",
          "locations",
          "schedules",
          "regular_schedules",
          "phones",
          "contacts",
          "cost_options",
          "eligibilitys",
          "service_taxonomys",
          "taxonomies",
          "attributes",
          "languages");

  static ServiceList read(String text, HttpUrl url) throws Unreadable {
    JsonNode root = Body.json(text);
    if (root.isObject() && isService(root)) {
      return new ServiceList(List.of(service(root)), true, Optional.empty(), List.of(), 0);
    }
    JsonNode list = list(root);
    List<Part> services = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    int passedOver = 0;
    for (JsonNode item : list) {
      JsonNode one = ofOrganisation(item, root);
      if (!isService(one)) {
        faults.add("an item that is no service: " + new Part(item).text("id", "name"));
      } else if (services.size() < MOST) {
        services.add(service(one));
      } else {
        passedOver++;
      }
    }
    if (services.isEmpty() && !list.isEmpty()) {
      throw new Unreadable("a list, but not of services: the address should end in /services");
    }
    return new ServiceList(
        services, false, next(new Part(root), url, list.isEmpty()), faults, passedOver);
  }

  /** Whether the list says so little of it that it has to be asked for. */
  boolean isShort(Part service) {
    return !alone && !service.text("id").isEmpty() && !service.hasAny(IN_FULL);
  }

  private static JsonNode list(JsonNode root) throws Unreadable {
    if (root.isArray()) {
      return root;
    }
    return LISTS.stream()
        .map(root::path)
        .filter(JsonNode::isArray)
        .findFirst()
        .orElseThrow(
            () -> new Unreadable("JSON, but neither services nor a list of them (contents)"));
  }

  /** An organisation's own list does not name it again in each. */
  private static JsonNode ofOrganisation(JsonNode item, JsonNode root) {
    if (!item.isObject() || !root.path("services").isArray() || item.has("organization")) {
      return item;
    }
    ObjectNode organisation = root.deepCopy();
    organisation.remove("services");
    return ((ObjectNode) item.deepCopy()).set("organization", organisation);
  }

  private static boolean isService(JsonNode item) {
    Part part = new Part(item);
    return item.path("service").isObject() && item.path("location").isObject()
        || !part.text("id", "name").isEmpty() && part.hasAny(OF_A_SERVICE);
  }

  /** A service at a location is the service, there. */
  private static Part service(JsonNode item) {
    JsonNode service = item.path("service");
    if (!service.isObject() || item.has("name")) {
      return new Part(item);
    }
    ObjectNode there = service.deepCopy();
    if (!there.has("service_at_locations")) {
      ObjectNode place = item.deepCopy();
      place.remove("service");
      there.putArray("service_at_locations").add(place);
    }
    return new Part(there);
  }

  /**
   * Counted on from the page that this one says it is, or that was asked for: some servers begin at
   * 0. A page that says to be an earlier one than was asked for comes from a server that knows no
   * pages.
   */
  private static Optional<HttpUrl> next(Part page, HttpUrl url, boolean empty) {
    int asked = number(url.queryParameter("page"), 1);
    int said = number(page.text("page_number", "number"), asked);
    int pages = number(page.text("total_pages", "totalPages"), said);
    boolean last = page.says("last_page") || page.says("last") || page.says("empty");
    int next = said + 1;
    return empty || last || said < asked - 1 || next > pages || next > MOST_PAGES
        ? Optional.empty()
        : Optional.of(url.newBuilder().setQueryParameter("page", String.valueOf(next)).build());
  }

  private static int number(String digits, int otherwise) {
    return digits != null && digits.matches("\\d{1,8}") ? Integer.parseInt(digits) : otherwise;
  }
}
