package org.openlocaloffer.crawler.dryrun;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.contracts.source.RobotsState;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.crawler.candidate.Judgement;
import org.openlocaloffer.crawler.dryrun.DryRunReport.Ending;
import org.openlocaloffer.crawler.dryrun.DryRunReport.Example;
import org.openlocaloffer.crawler.dryrun.DryRunReport.Found;
import org.openlocaloffer.crawler.dryrun.DryRunReport.Refusal;
import org.openlocaloffer.crawler.fetch.Fetched;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.frontier.lease.Outcome;

/** Gathers what a dry run sees, for its report. For one thread. */
final class Notes {
  private static final int EXAMPLES = 3;
  private static final int NEXT = 10;

  private static final class Tally {
    private int count;
    private final List<Example> examples = new ArrayList<>();
  }

  private final Source source;
  private final String note;
  private final Instant started = Instant.now();
  private final List<Found> found = new ArrayList<>();
  private final Map<RefusalCause, Tally> refused = new EnumMap<>(RefusalCause.class);
  private final Set<String> advice = new LinkedHashSet<>();
  private int asked;
  private int fetchedPages;
  private long bytes;
  private RobotsState robots;

  Notes(Source source, String note) {
    this.source = source;
    this.note = note;
  }

  Visit visited(Fetched fetched, Judgement judgement) {
    Outcome outcome = judgement.outcome();
    asked++;
    bytes += outcome.bytes();
    robots = moreHopeful(robots, outcome.robots());
    fetchedPages += fetched.status() == 0 ? 0 : 1;
    outcome.refused().forEach((cause, count) -> refused(outcome, cause, count));
    outcome.refused().keySet().stream()
        .filter(cause -> isOwn(outcome, cause))
        .flatMap(cause -> new Advice(source).about(outcome.lease(), cause, fetched).stream())
        .forEach(advice::add);
    List<Found> here =
        judgement.candidates().stream().flatMap(candidate -> found(candidate).stream()).toList();
    found.addAll(here);
    return new Visit(asked, outcome.lease().url(), fetched.status(), here.size(), remark(outcome));
  }

  void beyondBudget(Link link, boolean isTaken) {
    if (!isTaken) {
      add(RefusalCause.BUDGET, 1, new Example(link.url(), null));
    }
  }

  private static String remark(Outcome outcome) {
    return outcome.example() == null
        ? null
        : new CrawlReport.Example(
                outcome.lease().url(), outcome.example().cause(), outcome.example().detail())
            .text();
  }

  /** A refusal of the page itself says why; links are told by the page that they stand on. */
  private void refused(Outcome outcome, RefusalCause cause, int count) {
    String detail = isOwn(outcome, cause) ? outcome.example().detail() : count + " on it";
    add(cause, count, new Example(outcome.lease().url(), detail));
  }

  private static boolean isOwn(Outcome outcome, RefusalCause cause) {
    return outcome.example() != null && outcome.example().cause() == cause;
  }

  private void add(RefusalCause cause, int count, Example example) {
    Tally tally = refused.computeIfAbsent(cause, c -> new Tally());
    tally.count += count;
    if (tally.examples.size() < EXAMPLES) {
      tally.examples.add(example);
    }
  }

  private static Optional<Found> found(Candidate candidate) {
    return candidate instanceof Candidate.Found page
        ? Optional.of(
            new Found(page.title(), page.url(), page.language(), words(page), page.claims()))
        : Optional.empty();
  }

  private static int words(Candidate.Found page) {
    return page.text().isBlank() ? 0 : page.text().strip().split("\\s+").length;
  }

  /** As in crawl reports: a source is disallowed only where nothing of it may be fetched. */
  private static RobotsState moreHopeful(RobotsState before, RobotsState now) {
    if (now == null || before == RobotsState.UNREACHABLE) {
      return before;
    }
    boolean mixed = before == RobotsState.ALLOWED && now == RobotsState.DISALLOWED;
    return mixed ? before : now;
  }

  DryRunReport report(Ending ending, PageQueue queue) {
    List<String> left = queue.left();
    return new DryRunReport(
        source.id(),
        source.name(),
        source.kind(),
        ending,
        note,
        asked,
        fetchedPages,
        bytes,
        List.copyOf(found),
        refusals(),
        List.copyOf(advice),
        left.size(),
        left.stream().limit(NEXT).toList(),
        robots,
        Duration.between(started, Instant.now()));
  }

  private List<Refusal> refusals() {
    return refused.entrySet().stream()
        .map(e -> new Refusal(e.getKey(), e.getValue().count, List.copyOf(e.getValue().examples)))
        .sorted(Comparator.comparingInt(Refusal::count).reversed())
        .toList();
  }
}
