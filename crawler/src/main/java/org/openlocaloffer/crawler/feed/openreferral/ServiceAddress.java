package org.openlocaloffer.crawler.feed.openreferral;

import java.util.List;
import okhttp3.HttpUrl;

/** Addresses of an Open Referral API. */
final class ServiceAddress {
  private static final String SERVICES = "services";
  private static final List<String> LISTS =
      List.of(SERVICES, "service_at_locations", "organizations");

  private ServiceAddress() {}

  /** The list of services of the API at an address, which may be that list already. */
  static HttpUrl list(HttpUrl api) {
    return base(api) >= 0 ? api : api.newBuilder().addPathSegments(SERVICES).build();
  }

  /** Not one service alone. */
  static boolean isList(HttpUrl url) {
    return base(url) == url.pathSize() - (url.encodedPath().endsWith("/") ? 2 : 1);
  }

  /** One service in full, without the questions that were asked of the list. */
  static HttpUrl one(HttpUrl list, String id) {
    HttpUrl.Builder one = list.newBuilder().query(null).fragment(null);
    int base = base(list);
    for (int i = list.pathSize() - 1; i >= 0 && i >= base; i--) {
      one.removePathSegment(i);
    }
    return one.addPathSegment(SERVICES).addPathSegment(id).build();
  }

  /** Which part of the path names the list; negative where none does. */
  private static int base(HttpUrl url) {
    for (int i = url.pathSize() - 1; i >= 0; i--) {
      if (LISTS.contains(url.pathSegments().get(i))) {
        return i;
      }
    }
    return -1;
  }
}
