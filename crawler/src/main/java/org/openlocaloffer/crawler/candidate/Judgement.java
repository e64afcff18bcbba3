package org.openlocaloffer.crawler.candidate;

import java.util.List;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.crawler.frontier.lease.Outcome;

/**
 * What a fetch came to.
 *
 * @param outcome null where no source wants the page any more: nothing is known of it then, and its
 *     lease is to be given back
 * @param candidates to send before the outcome is stored: one of a page, many of a list
 */
public record Judgement(Outcome outcome, List<Candidate> candidates) {
  static final Judgement UNWANTED = new Judgement(null, List.of());
}
