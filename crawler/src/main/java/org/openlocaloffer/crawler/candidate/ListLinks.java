package org.openlocaloffer.crawler.candidate;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.frontier.lease.Refusal;
import org.openlocaloffer.crawler.kind.Contents;

/**
 * Decides where a list leads: to pages, to further lists, to its own next page.
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

  /**
   * @param goesOn the list has a next page
   */
  record Leads(Links links, boolean goesOn) {}

  Leads of(Visit visit, Contents contents) {
    Leads further = further(visit, contents.lists());
    return new Leads(pages(visit, contents.pages()).and(further.links()), further.goesOn());
  }

  private Links pages(Visit visit, List<URI> pages) {
    Map<String, Link> links = new LinkedHashMap<>();
    List<Refusal> refused = new ArrayList<>();
    int depth = visit.lease().depth() + 1;
    for (URI page : pages) {
      Optional<CanonicalUrl> url =
          CanonicalUrl.of(page.toString()).filter(visit.definition().scope()::holds);
      if (url.isEmpty()) {
        refused.add(new Refusal(RefusalCause.SCOPE, null));
      } else if (links.size() >= most) {
        refused.add(new Refusal(RefusalCause.TOO_MANY, null));
      } else {
        links.putIfAbsent(
            url.get().text(), new Link(url.get().text(), url.get().host(), depth, false, 0));
      }
    }
    return new Links(List.copyOf(links.values()), Refusals.ofLinks(refused));
  }

  private static Leads further(Visit visit, List<URI> lists) {
    List<Optional<Link>> links = new ArrayList<>();
    boolean goesOn = false;
    boolean changes = visit.asksForChanges();
    for (URI list : lists) {
      // Whatever a list says, it does not send us, and our token, to somebody else.
      Optional<CanonicalUrl> url =
          CanonicalUrl.of(list.toString()).filter(u -> u.host().equals(visit.lease().host()));
      boolean next = url.isPresent() && isNextPage(url.get(), visit);
      goesOn |= next;
      // More has changed than one answer holds: the whole list is read in place of the next page.
      if (!(next && changes)) {
        links.add(url.map(u -> link(u, visit.lease(), next || changes)));
      }
    }
    return new Leads(Links.within(links), goesOn);
  }

  private static boolean isNextPage(CanonicalUrl url, Visit visit) {
    return visit.definition().tellsChanges(visit.lease())
        && path(url.text()).equals(path(visit.lease().url()));
  }

  private static Link link(CanonicalUrl url, Lease lease, boolean again) {
    return new Link(url.text(), url.host(), lease.depth(), true, 0, again);
  }

  private static String path(String url) {
    return url.replaceFirst("[?#].*", "");
  }

  /** Whether the page before leads to it whenever it is to be read. */
  static boolean comesWithAnother(Visit visit) {
    Lease lease = visit.lease();
    return !lease.seed() && lease.hops() == 0 && visit.definition().tellsChanges(lease);
  }
}
