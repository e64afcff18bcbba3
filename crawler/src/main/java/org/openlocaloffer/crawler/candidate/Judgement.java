package org.openlocaloffer.crawler.candidate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.crawler.fetch.Fetched;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.frontier.lease.Outcome;
import org.openlocaloffer.crawler.frontier.lease.Outcome.Pace;
import org.openlocaloffer.crawler.frontier.lease.Outcome.Yield;

/**
 * What a fetch came to.
 *
 * @param outcome null where no source wants the page any more: nothing is known of it then, and its
 *     lease is to be given back
 * @param candidates to send before the outcome is stored: one of a page, many of a list
 */
public record Judgement(Outcome outcome, List<Candidate> candidates) {
  static final Judgement UNWANTED = new Judgement(null, List.of());

  /** The one place where a finding becomes an outcome. */
  static Judgement of(Lease lease, Fetched fetched, Finding finding) {
    NextVisit next = finding.next();
    Refusals refusals = finding.allRefusals();
    Outcome outcome =
        new Outcome(
            lease,
            next.state(),
            next.dueIn(),
            new Pace(fetched.delay(), next.block()),
            fetched.bytes(),
            fetched.unchanged() || (fetched.cause() == null && fetched.bytes() > 0),
            sent(finding.candidates()),
            refusals.counts(),
            refusals.example(),
            fetched.robots(),
            links(lease, finding.links().followed()),
            finding.entries());
    return new Judgement(outcome, finding.candidates());
  }

  private static Yield sent(List<Candidate> candidates) {
    int gone = (int) candidates.stream().filter(Candidate.Gone.class::isInstance).count();
    return new Yield(candidates.size() - gone, gone);
  }

  /** Each address once; a page that links to itself says nothing by it. */
  private static List<Link> links(Lease lease, List<Link> followed) {
    Map<String, Link> links = new LinkedHashMap<>();
    followed.forEach(link -> links.putIfAbsent(link.url(), link));
    links.remove(lease.url());
    return List.copyOf(links.values());
  }
}
