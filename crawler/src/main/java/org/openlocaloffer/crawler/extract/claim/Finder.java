package org.openlocaloffer.crawler.extract.claim;

/** One way to find claims in a page. Stateless, safe for any number of threads. */
interface Finder {
  void find(Reading page, Findings findings);
}
