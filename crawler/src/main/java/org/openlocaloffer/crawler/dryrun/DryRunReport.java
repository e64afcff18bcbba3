package org.openlocaloffer.crawler.dryrun;

import java.time.Duration;
import java.util.List;
import org.openlocaloffer.contracts.candidate.Claim;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.contracts.source.RobotsState;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.crawler.source.Rest;

/**
 * What crawling a source would come to, as far as the dry run went.
 *
 * @param note what is wrong with the source as it is written; null where nothing is
 * @param asked pages whose turn came, those among them that may not be fetched
 * @param fetched those that answered, whatever it was
 * @param bytes of their bodies, as received
 * @param found what would go to the candidates
 * @param refused what would not, by cause, the most frequent first
 * @param advice what can be done about refusals; a sentence or two each
 * @param waiting addresses in scope that are known and were not asked for
 * @param next the first few of them
 * @param robots null where nobody was asked
 */
record DryRunReport(
    String sourceId,
    String name,
    SourceKind kind,
    Ending ending,
    String note,
    int asked,
    int fetched,
    long bytes,
    List<Found> found,
    List<Refusal> refused,
    List<String> advice,
    int waiting,
    List<String> next,
    RobotsState robots,
    Duration took) {

  /** Why it went no further. */
  enum Ending {
    /** Every page that is known was asked for. */
    COMPLETE,
    /** As many pages as were wished for. */
    LIMIT,
    /** What is left is on hosts that cannot be reached or ask for patience. */
    BLOCKED,
    STOPPED,
    NEEDS_TOKEN,
    /** Nothing here reads its kind, or none of its seeds can be fetched. */
    UNREADABLE;

    static Ending of(Rest rest) {
      return rest == Rest.NEEDS_TOKEN ? NEEDS_TOKEN : UNREADABLE;
    }
  }

  /**
   * A candidate, without its text.
   *
   * @param words of its text
   */
  record Found(String title, String url, String language, int words, List<Claim> claims) {}

  /**
   * @param count of pages, or of links on pages
   */
  record Refusal(RefusalCause cause, int count, List<Example> examples) {}

  /**
   * @param detail null where the cause says it all
   */
  record Example(String url, String detail) {}

  DryRunReport stopped() {
    return new DryRunReport(
        sourceId,
        name,
        kind,
        Ending.STOPPED,
        note,
        asked,
        fetched,
        bytes,
        found,
        refused,
        advice,
        waiting,
        next,
        robots,
        took);
  }
}
