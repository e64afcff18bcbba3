package org.openlocaloffer.crawler.dryrun;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.crawler.fetch.Fetched;
import org.openlocaloffer.crawler.frontier.lease.Lease;

/** Says what can be done in the source about a refusal, naming its address. */
record Advice(Source source) {
  private static final Set<SourceKind> OF_FILES =
      Set.of(SourceKind.SITEMAP, SourceKind.RSS, SourceKind.ICALENDAR, SourceKind.OPEN_REFERRAL);

  private static final Set<RefusalCause> OF_ANY_PAGE =
      EnumSet.of(
          RefusalCause.BLOCKED,
          RefusalCause.TIMEOUT,
          RefusalCause.CONNECTION,
          RefusalCause.FORBIDDEN,
          RefusalCause.LOGIN_WALL,
          RefusalCause.BUDGET,
          RefusalCause.TOKEN);

  /** What a website's seed may be instead, by its content type. */
  private static final Map<String, String> KINDS =
      Map.of(
          "rss", "rss",
          "atom", "rss",
          "calendar", "icalendar",
          "xml", "sitemap, or kind: rss",
          "json", "open_referral");

  /**
   * @param fetched what came of a page that was refused itself
   * @return empty where there is nothing that helps
   */
  Optional<String> about(Lease lease, RefusalCause cause, Fetched fetched) {
    return lease.seed()
        ? Optional.ofNullable(aboutSeed(HttpUrl.get(lease.url()), cause, fetched))
        : Optional.ofNullable(aboutPage(cause));
  }

  private String aboutSeed(HttpUrl seed, RefusalCause cause, Fetched fetched) {
    return switch (cause) {
      case PRIVATE ->
          "%s has a private address, which is fetched only where the source allows it. If the site is the council's own, add to the source:  privateHosts: [\"%s\"]"
              .formatted(seed.host(), authority(seed));
      case ROBOTS_UNREACHABLE -> robots(seed, String.valueOf(fetched.detail()));
      case ROBOTS ->
          "The site asks crawlers to stay away from %s. Ask its owner to allow yours in robots.txt (agent.name in crawler.yaml), or leave the source out."
              .formatted(seed);
      case UNRESOLVABLE -> "There is no host " + seed.host() + ": check how it is spelt.";
      case MISSING, STATUS ->
          "Open %s in a browser, and write the address that works there%s."
              .formatted(
                  seed,
                  OF_FILES.contains(source.kind()) ? "; for a web page with kind: website" : "");
      case UNREADABLE, NOT_A_RESOURCE -> ofAnotherKind(seed, type(fetched));
      case TYPE -> "%s is not a web page.%s".formatted(seed, meant(type(fetched)));
      default -> aboutPage(cause);
    };
  }

  private static String robots(HttpUrl seed, String detail) {
    return seed.host().endsWith(".localhost") && detail.contains("Failed to connect")
        ? "If %s is one of the sample town's: is ./run running, and is its town at port %d? OLO_TOWN_PORT says where it is, 10 above --port."
            .formatted(seed.host(), seed.port())
        : "Open %s in a browser. While it answers with an error or not at all, nothing from the site is fetched; a file would do, or 404 Not Found. Try again later, or ask whoever runs the site."
            .formatted(seed.resolve("/robots.txt"));
  }

  /** Of a page that a link led to, only what may well be so of others too. */
  private static String aboutPage(RefusalCause cause) {
    return OF_ANY_PAGE.contains(cause) ? cause.remedy().orElse(null) : null;
  }

  private String ofAnotherKind(HttpUrl seed, String type) {
    return type.endsWith("html") && OF_FILES.contains(source.kind())
        ? "%s is a web page, not %s. Did you mean  kind: website ?"
            .formatted(seed, expected(source.kind()))
        : null;
  }

  private static String expected(SourceKind kind) {
    return switch (kind) {
      case SITEMAP -> "a sitemap";
      case RSS -> "a feed";
      case ICALENDAR -> "a calendar";
      default -> "a list of services";
    };
  }

  private static String meant(String type) {
    return List.of("rss", "atom", "calendar", "json", "xml").stream()
        .filter(type::contains)
        .findFirst()
        .map(part -> " Did you mean  kind: " + KINDS.get(part) + " ?")
        .orElse(" Name a page that a browser shows.");
  }

  /** Host and port, as privateHosts has them. */
  private static String authority(HttpUrl seed) {
    String host = seed.host();
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + seed.port();
  }

  private static String type(Fetched fetched) {
    String type = fetched.contentType();
    return type == null ? "" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }
}
