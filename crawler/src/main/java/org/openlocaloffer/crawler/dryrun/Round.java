package org.openlocaloffer.crawler.dryrun;

import java.util.Optional;
import org.openlocaloffer.crawler.candidate.Judge;
import org.openlocaloffer.crawler.candidate.Judgement;
import org.openlocaloffer.crawler.dryrun.DryRunReport.Ending;
import org.openlocaloffer.crawler.fetch.Fetcher;
import org.openlocaloffer.crawler.frontier.lease.Lease;

/** Fetches and judges one page after another, as the topology's stages do. For one thread. */
final class Round {
  private final Fetcher fetcher;
  private final Judge judge;
  private final PageQueue queue;
  private final Notes notes;

  Round(Fetcher fetcher, Judge judge, PageQueue queue, Notes notes) {
    this.fetcher = fetcher;
    this.judge = judge;
    this.queue = queue;
    this.notes = notes;
  }

  DryRunReport go(int limit, DryRun.Listener listener) {
    try {
      for (int number = 1; number <= limit; number++) {
        Optional<Lease> lease = queue.next();
        if (lease.isEmpty()) {
          break;
        }
        visit(lease.get(), listener);
      }
      return notes.report(queue.ending(), queue);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return notes.report(Ending.STOPPED, queue);
    }
  }

  private void visit(Lease lease, DryRun.Listener listener) throws InterruptedException {
    Fetcher.Answer answer = fetcher.fetch(lease);
    if (Thread.interrupted()) {
      throw new InterruptedException("a fetch that was cut short says nothing about the page");
    }
    Judgement judgement = judged(lease, answer);
    queue.store(judgement.outcome());
    Visit visit = notes.visited(answer.head(), judgement);
    judgement.outcome().links().forEach(link -> notes.beyondBudget(link, queue.add(link, false)));
    listener.visited(visit, notes.report(queue.ending(), queue));
  }

  private Judgement judged(Lease lease, Fetcher.Answer answer) {
    try {
      return judge.judge(lease, answer.head(), answer.body());
    } catch (RuntimeException | StackOverflowError e) {
      return Judge.broken(lease, answer.head(), e);
    }
  }
}
