package org.openlocaloffer.crawler.candidate;

import org.openlocaloffer.crawler.fetch.Fetched;
import org.openlocaloffer.crawler.frontier.lease.Lease;

/** A lease and what came of fetching it. */
record Visit(Lease lease, Fetched fetched, byte[] body) {}
