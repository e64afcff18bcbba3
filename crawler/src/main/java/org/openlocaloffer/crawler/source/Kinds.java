package org.openlocaloffer.crawler.source;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.crawler.kind.Kind;

/**
 * The kinds of source that are read in a way of their own. Websites and sitemaps are not among
 * them: they are pages and lists of pages, which is what the crawler reads anyway.
 */
public final class Kinds {
  private final Map<SourceKind, Kind> kinds = new EnumMap<>(SourceKind.class);

  public Kinds(Map<SourceKind, Kind> kinds) {
    this.kinds.putAll(kinds);
  }

  /** With what the operator's environment says. */
  public static Kinds fromEnvironment() {
    return new Kinds(Map.of());
  }

  public Optional<Kind> of(SourceKind kind) {
    return Optional.ofNullable(kinds.get(kind));
  }
}
