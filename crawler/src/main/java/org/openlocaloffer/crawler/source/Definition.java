package org.openlocaloffer.crawler.source;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.crawler.frontier.address.AddressScope;
import org.openlocaloffer.crawler.frontier.address.AddressShape;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.ListVisits;
import org.openlocaloffer.crawler.kind.Kind;
import org.openlocaloffer.crawler.kind.NeedsToken;
import org.openlocaloffer.crawler.kind.Unreadable;

/**
 * A source with its scope compiled and the reader of its kind: answers what is asked for each page.
 *
 * @param kind who reads its lists; empty for websites
 * @param origins where its lists begin
 * @param traps shapes of addresses that bring nothing new
 */
public record Definition(
    Source source,
    AddressScope scope,
    Optional<Kind> kind,
    Set<String> origins,
    Set<String> traps) {

  /** Without traps. */
  public static Definition of(Source source, Optional<Kind> kind) {
    return of(source, kind, Set.of());
  }

  public static Definition of(Source source, Optional<Kind> kind, Set<String> traps) {
    return new Definition(
        source,
        new AddressScope(source.scope()),
        kind,
        kind.map(k -> origins(k, source)).orElse(Set.of()),
        traps);
  }

  /** A source that cannot begin has no lists, and so no origins. */
  private static Set<String> origins(Kind kind, Source source) {
    try {
      return kind.seeds(source).stream()
          .flatMap(seed -> CanonicalUrl.of(seed.toString()).stream())
          .map(CanonicalUrl::origin)
          .collect(Collectors.toUnmodifiableSet());
    } catch (Unreadable | NeedsToken e) {
      return Set.of();
    }
  }

  /** Whether a list of the source can tell what has changed in it. */
  public boolean tellsChanges(Lease lease) {
    return lease.list() && changes(lease.url(), Instant.EPOCH).isPresent();
  }

  /**
   * What to ask in place of a list that was read whole not long ago; empty where the list itself is
   * to be asked. Of one lease, always the same.
   */
  public Optional<CanonicalUrl> changes(Lease lease) {
    ListVisits visits = lease.listVisits();
    boolean whole = !lease.list() || !lease.seed() || visits == null;
    return whole || visits.isWholeDue(lease.until())
        ? Optional.empty()
        : changes(lease.url(), visits.since());
  }

  private Optional<CanonicalUrl> changes(String list, Instant since) {
    return kind.flatMap(k -> k.changes(URI.create(list), since))
        .flatMap(url -> CanonicalUrl.of(url.toString()));
  }

  /** Whether pages like this one were fetched for nothing. */
  public boolean isTrap(CanonicalUrl url) {
    return !traps.isEmpty() && traps.contains(AddressShape.of(url));
  }

  /** Who reads a list from there; empty where it is none of the kind's own hosts. */
  public Optional<Kind> kindAt(CanonicalUrl url) {
    return kind.filter(k -> origins.contains(url.origin()));
  }
}
