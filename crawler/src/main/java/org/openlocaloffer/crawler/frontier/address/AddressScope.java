package org.openlocaloffer.crawler.frontier.address;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openlocaloffer.contracts.source.Scope;

/**
 * Says which addresses a source wants: its {@link Scope} with the patterns compiled. A host with
 * {@code www.} in front counts as the same host.
 */
public final class AddressScope {
  private final Set<String> hosts;
  private final List<Pattern> include;
  private final List<Pattern> exclude;
  private final int depth;

  public AddressScope(Scope scope) {
    hosts = scope.hosts().stream().map(AddressScope::bare).collect(Collectors.toSet());
    include = scope.include().stream().map(Pattern::compile).toList();
    exclude = scope.exclude().stream().map(Pattern::compile).toList();
    depth = scope.depth();
  }

  /**
   * @param depth links from a seed
   */
  public boolean holds(CanonicalUrl url, int depth) {
    return depth <= this.depth && holds(url);
  }

  /** Regardless of how deep. */
  public boolean holds(CanonicalUrl url) {
    String path = url.pathAndQuery();
    return holdsHost(url)
        && (include.isEmpty() || include.stream().anyMatch(p -> p.matcher(path).find()))
        && exclude.stream().noneMatch(p -> p.matcher(path).find());
  }

  /** Its host, whatever the path: sitemaps stand where they like. */
  public boolean holdsHost(CanonicalUrl url) {
    return hosts.contains(bare(url.host()));
  }

  private static String bare(String host) {
    return host.startsWith("www.") ? host.substring(4) : host;
  }
}
