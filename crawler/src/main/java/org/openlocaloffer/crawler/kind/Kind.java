package org.openlocaloffer.crawler.kind;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openlocaloffer.contracts.source.Source;

/**
 * Reads sources of one kind: a feed, a calendar, an account on a social network. It fetches
 * nothing, and is given addresses and bytes alone. Stateless, safe for use by many threads.
 */
public interface Kind {
  /**
   * Where to begin, from the addresses that an admin wrote: an account's page, say, becomes the
   * address of its feed. The well-known public host of a network is exchanged for the host of its
   * API; any other origin is asked itself.
   *
   * @throws Unreadable where an address is none of this kind; the message tells the admin what is
   *     expected
   * @throws NeedsToken where the operator has to give one first
   */
  List<URI> seeds(Source source) throws Unreadable, NeedsToken;

  /**
   * Where a list tells no more than what has changed in it since; empty where there is no such
   * address. What is found there is never complete, so now and then the list itself has to be read.
   * A list for which there is one leads on, page by page, by other queries of its own path.
   */
  default Optional<URI> changes(URI list, Instant since) {
    return Optional.empty();
  }

  /**
   * What a document holds: facts of groups, organisations and events, never of members, attendees
   * or authors. One broken entry is a fault in the contents and does not cost the others.
   *
   * @throws Unreadable where the document is not what it should be, such as a page in place of a
   *     feed
   */
  Contents read(Document document) throws Unreadable;

  /** Request headers of this kind alone, by name, such as {@code Accept}; never logged or kept. */
  default Map<String, String> headers() {
    return Map.of();
  }

  /**
   * What an answer that is no success says, where the API speaks of our token: empty for every
   * other.
   *
   * @param body the first of it; may be empty
   */
  default Optional<String> tokenFault(int status, byte[] body) {
    return Optional.empty();
  }

  /**
   * Whether an answer that is no success says that what was asked for is no more, as 404 does: some
   * APIs have another status for it.
   *
   * @param body the first of it; may be empty
   */
  default boolean saysGone(int status, byte[] body) {
    return false;
  }

  /**
   * Whether robots.txt is asked first. Only an API that is used with the operator's own token and
   * by its terms goes without.
   */
  default boolean asksRobots() {
    return true;
  }
}
