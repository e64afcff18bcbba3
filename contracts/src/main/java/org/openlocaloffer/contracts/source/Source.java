package org.openlocaloffer.contracts.source;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openlocaloffer.contracts.Required;

/**
 * Where to look: key and value of the {@code sources} topic. A tombstone removes the source.
 *
 * @param id short and lasting, such as {@code leisure-centre}: lower-case letters, digits, hyphens
 * @param name as people call it
 * @param kind default {@link SourceKind#WEBSITE}
 * @param seeds addresses to begin at; at least one, none above 2,000 characters
 * @param scope which pages belong to it; default: all of the seeds' hosts, three links deep
 * @param budget how much, how gently
 * @param paused nothing is fetched while set
 * @param privateHosts "host:port" pairs of this source that may resolve to private addresses; for
 *     the council's own intranet and for the sample town; everything else private is refused
 */
public record Source(
    String id,
    String name,
    SourceKind kind,
    List<String> seeds,
    Scope scope,
    Budget budget,
    boolean paused,
    List<String> privateHosts) {
  /** Characters of a seed; the crawler refuses longer addresses too. */
  private static final int LONGEST = 2_000;

  public Source {
    id = Required.text(id, "id");
    if (!id.matches("[a-z0-9][a-z0-9-]{0,62}")) {
      throw new IllegalArgumentException(
          "id must be lower-case letters, digits and hyphens: " + id);
    }
    name = Required.text(name, "name");
    kind = kind == null ? SourceKind.WEBSITE : kind;
    seeds = Required.list(seeds).stream().map(Source::seed).toList();
    if (seeds.isEmpty()) {
      throw new IllegalArgumentException("missing seeds");
    }
    scope = scope == null ? new Scope(null, null, null, null) : scope;
    if (scope.hosts().isEmpty()) {
      scope = new Scope(hostsOf(seeds), scope.include(), scope.exclude(), scope.depth());
    }
    budget = budget == null ? new Budget(null, null, null) : budget;
    privateHosts =
        Required.list(privateHosts).stream().map(h -> h.toLowerCase(Locale.ROOT)).toList();
  }

  /** The same, fetched or not. */
  public Source pausedOrNot(boolean paused) {
    return new Source(id, name, kind, seeds, scope, budget, paused, privateHosts);
  }

  /** The same, with other hosts that may have private addresses. */
  public Source allowing(List<String> privateHosts) {
    return new Source(id, name, kind, seeds, scope, budget, paused, privateHosts);
  }

  /** The same, by another id. */
  public Source called(String id) {
    return new Source(id, name, kind, seeds, scope, budget, paused, privateHosts);
  }

  /** Calendars are often offered as webcal:, which is https: to whoever fetches them. */
  private static String seed(String seed) {
    String typed = seed.strip();
    if (typed.length() > LONGEST) {
      throw new IllegalArgumentException(
          "seeds holds an address of %,d characters, which is more than %,d: %s…"
              .formatted(typed.length(), LONGEST, typed.substring(0, 40)));
    }
    String address = typed.replaceFirst("(?i)^webcals?://", "https://");
    if (!address.matches("(?is)https?://[^/\\s].*")) {
      throw new IllegalArgumentException(
          "seeds holds '%s', which is not a web address; write it in full, such as https://%s"
              .formatted(
                  seed,
                  address.matches("[\\w-]++(\\.[\\w-]++)++(/\\S*+)?")
                      ? address
                      : "www.club.example/"));
    }
    return address;
  }

  private static List<String> hostsOf(List<String> seeds) {
    return seeds.stream().map(Source::host).filter(Objects::nonNull).distinct().toList();
  }

  /** Not {@link URI#getHost}, which knows no host with an underscore. */
  private static String host(String seed) {
    try {
      URI uri = URI.create(seed.replaceFirst("[?#].*$", "").replace(" ", "%20"));
      String authority = uri.getRawAuthority();
      return authority == null
          ? null
          : authority.replaceFirst("^.*@", "").replaceFirst(":\\d*$", "");
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("seeds holds an address that cannot be read: " + seed);
    }
  }
}
