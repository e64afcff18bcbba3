package org.openlocaloffer.crawler.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.kind.Kind;
import org.openlocaloffer.crawler.kind.NeedsToken;
import org.openlocaloffer.crawler.kind.Unreadable;

/**
 * Where to begin with a source, or why it is not fetched.
 *
 * @param rest why it is not fetched; null where it is
 * @param note for the report, beside {@code rest} or beside seeds that are no addresses; may be
 *     null
 */
public record SeedPlan(Rest rest, String note, List<Link> seeds) {

  /**
   * @param kind who reads sources of its kind; empty where they are websites
   */
  public static SeedPlan of(Source source, Optional<Kind> kind) {
    if (source.paused()) {
      return resting(Rest.PAUSED, null);
    }
    boolean list = kind.isPresent() || source.kind() == SourceKind.SITEMAP;
    try {
      return kind.isPresent()
          ? plan(kind.get().seeds(source).stream().map(URI::toString).toList(), list)
          : plan(source.seeds(), list);
    } catch (NeedsToken e) {
      return resting(Rest.NEEDS_TOKEN, e.getMessage());
    } catch (Unreadable e) {
      return resting(Rest.UNREADABLE, e.getMessage());
    }
  }

  private static SeedPlan resting(Rest rest, String note) {
    return new SeedPlan(rest, note, List.of());
  }

  private static SeedPlan plan(List<String> addresses, boolean list) {
    List<Link> seeds = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String seed : addresses) {
      Optional<CanonicalUrl> url = CanonicalUrl.of(seed);
      url.ifPresentOrElse(
          u -> seeds.add(new Link(u.text(), u.host(), 0, list, 0)),
          () -> others.add(seed.replaceAll("\\p{Cntrl}", " ")));
    }
    return seeds.isEmpty()
        ? resting(Rest.UNREADABLE, "none of its seeds can be fetched: " + String.join(", ", others))
        : new SeedPlan(
            null,
            others.isEmpty() ? null : "seeds that cannot be fetched: " + String.join(", ", others),
            seeds);
  }
}
