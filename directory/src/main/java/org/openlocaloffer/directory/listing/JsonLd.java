package org.openlocaloffer.directory.listing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openlocaloffer.contracts.listing.Contact;
import org.openlocaloffer.contracts.listing.Cost;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.listing.Place;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A listing in schema.org's words, for search engines: the service, and its events to come. */
@Component
class JsonLd {
  private final JsonMapper json;

  JsonLd(JsonMapper json) {
    this.json = json;
  }

  /**
   * JSON that may stand in a script element: nothing in it closes the element or opens another.
   *
   * @param now events that ended before are left out
   */
  String of(Listing listing, Instant now) {
    List<Map<String, Object>> graph = new ArrayList<>(List.of(service(listing)));
    graph.addAll(JsonLdTimes.events(listing, now));
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("@context", "https://schema.org");
    all.put("@graph", graph);
    return json.writeValueAsString(all)
        .replace("&", "\\u0026")
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private static Map<String, Object> service(Listing listing) {
    Map<String, Object> service = thing("Service");
    service.put("name", listing.name());
    put(service, "description", listing.summary());
    put(service, "url", SafeLink.web(listing.url()));
    put(service, "provider", provider(listing));
    put(service, "availableChannel", channel(listing));
    service.put("hoursAvailable", JsonLdTimes.openingHours(listing));
    service.put(
        "offers",
        listing.costs().stream().filter(cost -> cost.pence() != null).map(JsonLd::offer).toList());
    return service;
  }

  static Map<String, Object> provider(Listing listing) {
    if (listing.organisation() == null) {
      return null;
    }
    Map<String, Object> provider = thing("Organization");
    provider.put("name", listing.organisation().name());
    put(provider, "url", SafeLink.web(listing.organisation().url()));
    return provider;
  }

  private static Map<String, Object> channel(Listing listing) {
    Map<String, Object> channel = thing("ServiceChannel");
    channel.put("servicePhone", contacts(listing, Contact.Type.PHONE, "telephone"));
    channel.put("serviceLocation", listing.places().stream().map(JsonLd::place).toList());
    return channel;
  }

  private static List<Map<String, Object>> contacts(
      Listing listing, Contact.Type type, String property) {
    return listing.contacts().stream()
        .filter(contact -> contact.type() == type)
        .map(
            contact -> {
              Map<String, Object> point = thing("ContactPoint");
              point.put(property, contact.value());
              return point;
            })
        .toList();
  }

  private static Map<String, Object> place(Place place) {
    Map<String, Object> address = thing("PostalAddress");
    put(address, "streetAddress", place.address());
    put(address, "postalCode", place.postcode());
    Map<String, Object> where = thing("Place");
    put(where, "name", place.name());
    where.put("address", address);
    return where;
  }

  private static Map<String, Object> offer(Cost cost) {
    Map<String, Object> offer = thing("Offer");
    offer.put("price", "%d.%02d".formatted(cost.pence() / 100, cost.pence() % 100));
    offer.put("priceCurrency", "GBP");
    offer.put("description", cost.text());
    return offer;
  }

  static Map<String, Object> thing(String type) {
    Map<String, Object> thing = new LinkedHashMap<>();
    thing.put("@type", type);
    return thing;
  }

  static void put(Map<String, Object> thing, String property, Object value) {
    if (Objects.nonNull(value)) {
      thing.put(property, value);
    }
  }
}
