package org.openlocaloffer.crawler.candidate;

import java.util.List;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.crawler.frontier.lease.EntryState;

/**
 * What was found in the entries of a list.
 *
 * @param entries those whose state is to be remembered
 * @param candidates of those that are new, changed or gone
 */
record EntryFindings(List<EntryState> entries, List<Candidate> candidates, Refusals refusals) {
  static final EntryFindings NONE = new EntryFindings(List.of(), List.of(), Refusals.NONE);

  static EntryFindings refused(Refusals refusals) {
    return new EntryFindings(List.of(), List.of(), refusals);
  }

  /** An entry of which there is nothing to say to others. */
  static EntryFindings remember(EntryState entry) {
    return new EntryFindings(List.of(entry), List.of(), Refusals.NONE);
  }

  /** An entry whose candidate, found or gone, is sent along. */
  static EntryFindings send(EntryState entry, Candidate candidate) {
    return new EntryFindings(List.of(entry), List.of(candidate), Refusals.NONE);
  }

  static EntryFindings of(List<EntryFindings> all) {
    return new EntryFindings(
        all.stream().flatMap(one -> one.entries.stream()).toList(),
        all.stream().flatMap(one -> one.candidates.stream()).toList(),
        all.stream()
            .map(EntryFindings::refusals)
            .filter(refusals -> refusals != Refusals.NONE)
            .reduce(Refusals.NONE, Refusals::and));
  }

  /** Whether an entry that was there is missing, and nobody knows yet whether it is gone. */
  boolean misses() {
    return entries.stream().anyMatch(entry -> entry.missing() > 0);
  }

  /** Whether the list held much before and now holds nothing. */
  boolean isEmptied() {
    return refusals.counts().containsKey(RefusalCause.NONE_FOUND);
  }

  Finding after(NextVisit next) {
    return new Finding(next, Links.NONE, refusals, entries, candidates);
  }
}
