package org.openlocaloffer.crawler.extract.finding;

/** One way to find claims in a page. Stateless, safe for any number of threads. */
public interface Finder {
  void find(Reading page, Findings findings);
}
