package org.openlocaloffer.crawler.source;

import org.openlocaloffer.contracts.source.CrawlReport.State;

/** Why a source is known and not fetched. */
public enum Rest {
  PAUSED(State.PAUSED),
  /** It is read with a token, and there is none. */
  NEEDS_TOKEN(State.NEEDS_TOKEN),
  /** Nothing here reads its kind, or none of its seeds is an address. */
  UNREADABLE(State.FAILING);

  private final State state;

  Rest(State state) {
    this.state = state;
  }

  public State state() {
    return state;
  }
}
