package org.openlocaloffer.contracts.source;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openlocaloffer.contracts.Required;

/**
 * What one source has yielded since its run began: value of {@code crawl-reports}, keyed by source
 * id. A later report of the same run replaces the earlier.
 *
 * @param runId one for each time the crawler starts on the source
 * @param at when the counts were read
 * @param state how the source stands
 * @param pages fetched with a body or a 304
 * @param bytes of bodies, as received
 * @param candidates sent to {@code candidates} as Found
 * @param gone sent to {@code candidates} as Gone
 * @param waiting addresses known and not yet fetched
 * @param refused how many addresses and pages came to nothing, by cause
 * @param errors a few examples, newest first
 * @param robots null before the first fetch
 * @param known addresses, fetched or not; 0 in reports of older crawlers
 * @param unchanged visits that found a page as it was
 * @param alarms what somebody should look at; empty where all is well
 * @param next when something of it is due, or it opens again; null where nothing is, or it rests
 * @param today what the present day has cost; null before the first fetch
 */
public record CrawlReport(
    String sourceId,
    String runId,
    Instant startedAt,
    Instant at,
    State state,
    long pages,
    long bytes,
    long candidates,
    long gone,
    long waiting,
    Map<RefusalCause, Long> refused,
    List<Example> errors,
    RobotsState robots,
    long known,
    long unchanged,
    List<Alarm> alarms,
    Instant next,
    Today today) {

  /** How a source stands. */
  public enum State {
    RUNNING,
    IDLE,
    PAUSED,
    BLOCKED,
    NEEDS_TOKEN,
    FAILING
  }

  /**
   * One address that came to nothing.
   *
   * @param detail beside the cause, for an operator; null where the cause says it all. Of {@link
   *     RefusalCause#OTHER}, the whole reason
   */
  public record Example(String url, RefusalCause cause, String detail) {
    /** Causes to which the crawler's detail adds nothing. */
    private static final Set<RefusalCause> SAID =
        EnumSet.of(RefusalCause.ROBOTS, RefusalCause.TIMEOUT);

    public Example {
      url = Required.text(url, "errors.url");
      Required.present(cause, "errors.cause");
    }

    /**
     * Also as older crawlers wrote it: the detail behind the cause in one text, such as
     * "unreadable: an entry without a name", or a reason in words alone.
     */
    public static Example of(String url, String cause, String detail) {
      String[] parts = Required.text(cause, "errors.cause").split(": ", 2);
      RefusalCause known = RefusalCause.of(parts[0]);
      if (known == RefusalCause.OTHER && !parts[0].equals(known.word())) {
        return new Example(url, known, cause);
      }
      return new Example(url, known, parts.length == 2 ? parts[1] : detail);
    }

    /** As people read it, such as "the site answered with an error (HTTP 500)". */
    public String text() {
      if (cause == RefusalCause.OTHER && detail != null) {
        return detail;
      }
      return detail == null || SAID.contains(cause)
          ? cause.text()
          : "%s (%s)".formatted(cause.text(), detail);
    }
  }

  /**
   * @param text for people, with the figures
   */
  public record Alarm(Kind kind, String text) {
    public Alarm {
      Required.present(kind, "alarms.kind");
      text = Required.text(text, "alarms.text");
    }

    /** What is the matter. */
    public enum Kind {
      /** Where something used to be found, there is nothing. */
      NONE_FOUND,
      /** Far more is new than ever before. */
      FLOOD,
      /** Many pages of one kind brought nothing new; no more of them are fetched. */
      TRAP,
      /** The token of the source is missing, or is refused. */
      TOKEN,
      /** There is a form to sign in where a page should be. */
      LOGIN_WALL,
      /** The day's budget is used up. */
      BUDGET_DAY,
      /** The source is outside the hours in which it may be fetched. */
      WINDOW,
      /** Every page of the last round failed, was blocked or could not be read. */
      FAILING;

      /**
       * Whether somebody should look at the source. Nobody need where it only waits, nor because of
       * a trap: the crawler keeps out of that by itself, and it stays as long as the site has it.
       */
      public boolean needsAttention() {
        return this != BUDGET_DAY && this != WINDOW && this != TRAP;
      }
    }
  }

  /**
   * @param day of UTC
   * @param pages asked for, whatever came
   * @param bytes of bodies, as received
   */
  public record Today(LocalDate day, long pages, long bytes) {
    public Today {
      Required.present(day, "today.day");
    }
  }

  public CrawlReport {
    sourceId = Required.text(sourceId, "sourceId");
    runId = Required.text(runId, "runId");
    Required.present(startedAt, "startedAt");
    Required.present(at, "at");
    Required.present(state, "state");
    refused = Required.map(refused);
    errors = Required.list(errors);
    alarms = Required.list(alarms);
  }
}
