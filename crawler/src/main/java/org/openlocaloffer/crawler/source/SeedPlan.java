package org.openlocaloffer.crawler.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.frontier.source.Rest;

/**
 * What the crawler makes of a source.
 *
 * @param rest why it is not fetched; null where it is
 * @param note for the report, beside {@code rest} or beside seeds that are no addresses; may be
 *     null
 */
public record SeedPlan(Rest rest, String note, List<Link> seeds) {
  public static SeedPlan of(Source source) {
    if (source.paused()) {
      return new SeedPlan(Rest.PAUSED, null, List.of());
    }
    return switch (source.kind()) {
      case WEBSITE, SITEMAP -> seeds(source);
      case FACEBOOK ->
          new SeedPlan(
              Rest.NEEDS_TOKEN,
              "needs the council's Graph API token; its pages are never fetched",
              List.of());
      default ->
          new SeedPlan(
              Rest.UNREADABLE, "sources of kind " + source.kind() + " are not read yet", List.of());
    };
  }

  private static SeedPlan seeds(Source source) {
    List<Link> seeds = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String seed : source.seeds()) {
      Optional<CanonicalUrl> url = CanonicalUrl.of(seed);
      url.ifPresentOrElse(
          u -> seeds.add(new Link(u.text(), u.host(), 0, source.kind() == SourceKind.SITEMAP, 0)),
          () -> others.add(seed.replaceAll("\\p{Cntrl}", " ")));
    }
    return seeds.isEmpty()
        ? new SeedPlan(Rest.UNREADABLE, "none of its seeds is an address", seeds)
        : new SeedPlan(
            null, others.isEmpty() ? null : "not an address: " + String.join(", ", others), seeds);
  }
}
