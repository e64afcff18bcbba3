package org.openlocaloffer.crawler.dryrun;

import java.nio.file.Path;
import java.util.Optional;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.crawler.CrawlerConfig;
import org.openlocaloffer.crawler.candidate.EntryMemory;
import org.openlocaloffer.crawler.candidate.Judge;
import org.openlocaloffer.crawler.candidate.PageSettings;
import org.openlocaloffer.crawler.dryrun.DryRunReport.Ending;
import org.openlocaloffer.crawler.fetch.Fetcher;
import org.openlocaloffer.crawler.fetch.HostLocks;
import org.openlocaloffer.crawler.fetch.ProtocolConfig;
import org.openlocaloffer.crawler.fetch.RobotsStore;
import org.openlocaloffer.crawler.kind.Kind;
import org.openlocaloffer.crawler.source.Definition;
import org.openlocaloffer.crawler.source.Kinds;
import org.openlocaloffer.crawler.source.SeedPlan;

/**
 * Crawls a few pages of one source as the crawler would, as gently, and keeps nothing. Safe for use
 * by many threads, each with a run of its own.
 */
final class DryRun {
  /** Hears of each page as it comes. */
  interface Listener {
    /**
     * @param soFar what {@link DryRun#run} would return if it ended now
     */
    void visited(Visit visit, DryRunReport soFar);
  }

  private final ProtocolConfig protocol;
  private final PageSettings pages;
  private final Kinds kinds;

  private DryRun(ProtocolConfig protocol, PageSettings pages, Kinds kinds) {
    this.protocol = protocol;
    this.pages = pages;
    this.kinds = kinds;
  }

  /**
   * With the tokens that this process's environment holds.
   *
   * @param folder with the rest of the configuration
   */
  static DryRun of(CrawlerConfig config, Path folder) {
    return of(config, folder, Kinds.fromEnvironment());
  }

  static DryRun of(CrawlerConfig config, Path folder, Kinds kinds) {
    return new DryRun(
        new ProtocolConfig(null, config.frontier(), config.fetch(), config.agent()),
        PageSettings.of(config.pages(), folder),
        kinds);
  }

  /**
   * Takes as long as the source's delays ask for; an interrupt ends it early. A paused source is
   * tried all the same.
   *
   * @param limit pages that are asked for, at most
   */
  DryRunReport run(Source source, int limit, Listener listener) {
    Source awake = awake(source);
    Optional<Kind> kind = kinds.of(source.kind());
    SeedPlan plan = SeedPlan.of(awake, kind);
    Notes notes = new Notes(source, plan.note());
    if (plan.rest() != null) {
      return notes.report(Ending.of(plan.rest()), new PageQueue(awake));
    }
    Definition definition = Definition.of(awake, kind);
    PageQueue queue = new PageQueue(awake);
    plan.seeds().forEach(seed -> notes.beyondBudget(seed, queue.add(seed, true)));
    try (Fetcher fetcher =
        Fetcher.of(
            protocol, lease -> Optional.of(definition), RobotsStore.NOWHERE, HostLocks.ALONE)) {
      Judge judge =
          Judge.of(protocol, pages, lease -> Optional.of(definition), EntryMemory.NOTHING);
      return new Round(fetcher, judge, queue, notes).go(limit, listener);
    }
  }

  private static Source awake(Source source) {
    return new Source(
        source.id(),
        source.name(),
        source.kind(),
        source.seeds(),
        source.scope(),
        source.budget(),
        false,
        source.privateHosts());
  }
}
