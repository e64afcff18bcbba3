package org.openlocaloffer.crawler.candidate;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;
import org.openlocaloffer.crawler.frontier.lease.Cause;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.kind.Contents;
import org.openlocaloffer.crawler.source.Definition;

/**
 * Where a list leads: to pages, to further lists, to its own next page.
 *
 * <p>A list that can tell what has changed is read whole from its first page to its last, in their
 * order: an entry that moved from one to the other would else be missing from both.
 */
final class ListLinks {
  private final int most;

  /**
   * @param most web pages of one list
   */
  ListLinks(int most) {
    this.most = most;
  }

  void follow(Lease lease, Contents contents, Definition definition, OutcomeBuilder outcome) {
    for (URI page : contents.pages()) {
      Optional<CanonicalUrl> url =
          CanonicalUrl.of(page.toString()).filter(u -> definition.scope().holds(u));
      if (url.isEmpty()) {
        outcome.count(Cause.SCOPE, 1);
      } else if (outcome.links() >= most) {
        outcome.count(Cause.TOO_MANY, 1);
      } else {
        outcome.link(new Link(url.get().text(), url.get().host(), lease.depth() + 1, false, 0));
      }
    }
    for (URI list : contents.lists()) {
      // Whatever a list says, it does not send us, and our token, to somebody else.
      Optional<CanonicalUrl> url =
          CanonicalUrl.of(list.toString()).filter(u -> u.host().equals(lease.host()));
      url.ifPresent(u -> further(lease, u, definition, outcome));
      outcome.count(Cause.SCOPE, url.isPresent() ? 0 : 1);
    }
  }

  private static void further(
      Lease lease, CanonicalUrl url, Definition definition, OutcomeBuilder outcome) {
    boolean next = definition.tellsChanges(lease) && path(url.text()).equals(path(lease.url()));
    boolean changes = definition.changes(lease).isPresent();
    if (next && changes) {
      // More has changed than one answer holds.
      outcome.visits(null).dueIn(Duration.ZERO);
      return;
    }
    if (next) {
      // That this page is as it was says nothing of those after it.
      outcome.validators(null, null);
    }
    outcome.link(new Link(url.text(), url.host(), lease.depth(), true, 0, next || changes));
  }

  private static String path(String url) {
    return url.replaceFirst("[?#].*", "");
  }

  /** Whether the page before leads to it whenever it is to be read. */
  static boolean comesWithAnother(Lease lease, Definition definition) {
    return !lease.seed() && lease.hops() == 0 && definition.tellsChanges(lease);
  }
}
