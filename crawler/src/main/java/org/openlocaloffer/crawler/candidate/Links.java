package org.openlocaloffer.crawler.candidate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.crawler.frontier.lease.Link;

/**
 * Where a document leads.
 *
 * @param followed within the source's scope, in the order of the document
 * @param refusals of those that are not followed
 */
record Links(List<Link> followed, Refusals refusals) {
  static final Links NONE = new Links(List.of(), Refusals.NONE);

  static Links to(Link link) {
    return new Links(List.of(link), Refusals.NONE);
  }

  /** An empty one leads out of the source's scope. */
  static Links within(List<Optional<Link>> links) {
    List<Link> inside = links.stream().flatMap(Optional::stream).toList();
    return new Links(inside, Refusals.counted(RefusalCause.SCOPE, links.size() - inside.size()));
  }

  Links and(Links later) {
    return new Links(
        Stream.concat(followed.stream(), later.followed.stream()).toList(),
        refusals.and(later.refusals));
  }
}
