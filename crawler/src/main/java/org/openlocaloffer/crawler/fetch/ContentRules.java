package org.openlocaloffer.crawler.fetch;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import okhttp3.Response;
import org.openlocaloffer.contracts.source.RefusalCause;

/** Decides by status and content type which answers have a body to read. */
final class ContentRules {
  private static final Set<Integer> FORBIDDEN = Set.of(401, 402, 403, 407, 451);
  private static final Set<String> READ =
      Set.of(
          "text/html",
          "application/xhtml+xml",
          "application/xml",
          "text/xml",
          "text/plain",
          "text/calendar",
          "application/json");

  private ContentRules() {}

  /**
   * Empty for success, for 304 and for a redirect that says where to.
   *
   * @param list a file that is not named as text will do as well: compressed sitemaps, calendars
   */
  static Optional<RefusalCause> refusal(Response response, boolean list) {
    int status = response.code();
    if (response.isSuccessful()) {
      return isRead(response.header("Content-Type"), list) && !Bodies.isPacked(response)
          ? Optional.empty()
          : Optional.of(RefusalCause.TYPE);
    }
    if (status == 304 || (status >= 300 && status < 400 && response.header("Location") != null)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (status) {
          case 404, 410 -> RefusalCause.MISSING;
          case 429, 503 -> RefusalCause.BLOCKED;
          default -> FORBIDDEN.contains(status) ? RefusalCause.FORBIDDEN : RefusalCause.STATUS;
        });
  }

  static String detail(Response response) {
    if (Bodies.isPacked(response)) {
      return "content encoding " + response.header("Content-Encoding");
    }
    return response.isSuccessful()
        ? "content type " + response.header("Content-Type")
        : "HTTP " + response.code();
  }

  /** A page that does not say what it is gets the benefit of the doubt. */
  static boolean isRead(String contentType, boolean list) {
    if (contentType == null) {
      return true;
    }
    String type = contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    return READ.contains(type)
        || type.endsWith("+xml")
        || type.endsWith("+json")
        || (list && (type.endsWith("gzip") || type.equals("application/octet-stream")));
  }
}
