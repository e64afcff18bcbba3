package org.openlocaloffer.crawler.candidate.outcome;

import org.openlocaloffer.crawler.fetch.Fetched;
import org.openlocaloffer.crawler.frontier.lease.Lease;

/** A lease and what came of fetching it. */
public record Visit(Lease lease, Fetched fetched, byte[] body) {}
