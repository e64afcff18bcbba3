package org.openlocaloffer.crawler.candidate;

import java.util.List;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.crawler.frontier.lease.EntryState;

/**
 * What one visit came to, as the step that knew how to read it found out.
 *
 * @param refusals of the page itself, and of entries
 * @param entries of a list, those whose state has changed
 * @param candidates to send, found or gone
 */
record Finding(
    NextVisit next,
    Links links,
    Refusals refusals,
    List<EntryState> entries,
    List<Candidate> candidates) {

  /** Nothing to send. */
  static Finding nothing(NextVisit next) {
    return new Finding(next, Links.NONE, Refusals.NONE, List.of(), List.of());
  }

  static Finding refused(NextVisit next, RefusalCause cause, String detail) {
    return nothing(next).with(Refusals.ofPage(cause, detail));
  }

  Finding with(Links more) {
    return new Finding(next, more.and(links), refusals, entries, candidates);
  }

  Finding with(Refusals more) {
    return new Finding(next, links, more.and(refusals), entries, candidates);
  }

  Finding sending(List<Candidate> sent) {
    return new Finding(next, links, refusals, entries, sent);
  }

  /** All that was refused; why the page itself was counts before the links on it. */
  Refusals allRefusals() {
    return links.refusals().and(refusals);
  }
}
