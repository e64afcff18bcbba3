package org.openlocaloffer.crawler;

import org.openlocaloffer.contracts.Required;
import org.openlocaloffer.crawler.candidate.PageConfig;
import org.openlocaloffer.crawler.fetch.AgentConfig;
import org.openlocaloffer.crawler.fetch.FetchConfig;
import org.openlocaloffer.crawler.frontier.FrontierConfig;

/** The settings in {@code crawler.yaml}. */
public record CrawlerConfig(
    AgentConfig agent,
    FrontierConfig frontier,
    FetchConfig fetch,
    PageConfig pages,
    Parallelism parallelism) {

  /**
   * Storm executors of each stage, over all workers.
   *
   * @param workers processes on a cluster; LocalCluster has one
   */
  public record Parallelism(
      int workers, int frontier, int fetch, int pages, int candidates, int status) {
    public Parallelism {
      Required.within(workers, 1, 1_000, "parallelism.workers");
      Required.within(frontier, 1, 100, "parallelism.frontier");
      Required.within(fetch, 1, 1_000, "parallelism.fetch");
      Required.within(pages, 1, 1_000, "parallelism.pages");
      Required.within(candidates, 1, 100, "parallelism.candidates");
      Required.within(status, 1, 100, "parallelism.status");
    }
  }

  public CrawlerConfig {
    Required.present(agent, "agent");
    Required.present(frontier, "frontier");
    Required.present(fetch, "fetch");
    Required.present(pages, "pages");
    Required.present(parallelism, "parallelism");
    long needed = fetch.callTimeout().toMillis() * 2;
    if (frontier.lease().toMillis() <= needed) {
      throw new IllegalArgumentException(
          "frontier.lease must be longer than two calls (fetch.callTimeout): robots.txt and the"
              + " page");
    }
  }
}
