package org.openlocaloffer.contracts.source;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
 * @param refused counts by cause, such as {@code robots}, {@code scope}, {@code private}, {@code
 *     too-big}
 * @param errors a few examples, newest first
 * @param robots "allowed", "disallowed" or "unreachable"; null before the first fetch
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
    Map<String, Long> refused,
    List<Example> errors,
    String robots) {

  /** How a source stands. */
  public enum State {
    RUNNING,
    IDLE,
    PAUSED,
    BLOCKED,
    NEEDS_TOKEN,
    FAILING
  }

  /** One refusal or error. */
  public record Example(String url, String cause) {
    public Example {
      url = Required.text(url, "errors.url");
      cause = Required.text(cause, "errors.cause");
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
  }
}
