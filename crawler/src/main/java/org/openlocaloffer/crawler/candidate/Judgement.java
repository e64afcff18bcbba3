package org.openlocaloffer.crawler.candidate;

import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.crawler.frontier.lease.Outcome;

/**
 * What a fetch came to.
 *
 * @param candidate to send before the outcome is stored; null where there is nothing to say
 */
public record Judgement(Outcome outcome, Candidate candidate) {}
