package org.openlocaloffer.crawler.candidate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.crawler.frontier.lease.Refusal;

/**
 * What a visit did not take, and why.
 *
 * @param counts by cause, of the page itself and of links on it
 * @param page why the page itself came to nothing; null where it did not
 * @param link an example of a link that is not followed; null where there is none
 */
record Refusals(Map<RefusalCause, Integer> counts, Refusal page, Refusal link) {
  static final Refusals NONE = new Refusals(Map.of(), null, null);

  Refusals {
    counts = Map.copyOf(counts);
  }

  static Refusals ofPage(RefusalCause cause, String detail) {
    return new Refusals(Map.of(cause, 1), new Refusal(cause, detail), null);
  }

  static Refusals counted(RefusalCause cause, int times) {
    return times == 0 ? NONE : new Refusals(Map.of(cause, times), null, null);
  }

  /** Of links, of which the first with a detail is the example. */
  static Refusals ofLinks(List<Refusal> links) {
    Map<RefusalCause, Integer> counts = new EnumMap<>(RefusalCause.class);
    links.forEach(link -> counts.merge(link.cause(), 1, Integer::sum));
    Refusal example = links.stream().filter(link -> link.detail() != null).findFirst().orElse(null);
    return new Refusals(counts, null, example);
  }

  /** Both; of two examples of a page the later counts, of links the earlier. */
  Refusals and(Refusals later) {
    Map<RefusalCause, Integer> both = new EnumMap<>(RefusalCause.class);
    both.putAll(counts);
    later.counts.forEach((cause, n) -> both.merge(cause, n, Integer::sum));
    return new Refusals(
        both, later.page == null ? page : later.page, link == null ? later.link : link);
  }

  /** For an operator: the page itself before a link on it; null where nothing went wrong. */
  Refusal example() {
    return page == null ? link : page;
  }
}
