package org.openlocaloffer.crawler.extract.claim;

/** One way to find claims in a page. */
interface Finder {
  void find(Reading page, Findings findings);
}
