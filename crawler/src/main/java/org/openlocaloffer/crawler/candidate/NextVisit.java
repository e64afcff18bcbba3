package org.openlocaloffer.crawler.candidate;

import java.time.Duration;
import org.openlocaloffer.crawler.frontier.Revisit;
import org.openlocaloffer.crawler.frontier.Schedule;
import org.openlocaloffer.crawler.frontier.lease.ListVisits;
import org.openlocaloffer.crawler.frontier.lease.PageState;
import org.openlocaloffer.crawler.frontier.lease.PageState.Content;
import org.openlocaloffer.crawler.frontier.lease.PageState.Validators;
import org.openlocaloffer.crawler.frontier.lease.Parts;

/**
 * What is remembered of a page for its next visit, and when that is due. Each method returns a new
 * one.
 *
 * @param dueIn until the page is due again
 * @param block how long its host is left alone; null where it may be asked at its usual pace
 */
record NextVisit(PageState state, Duration dueIn, Duration block) {
  /** As the page was, after the usual interval. */
  static NextVisit asBefore(Visit visit) {
    return new NextVisit(PageState.of(visit.lease(), 0), visit.revisit().interval(), null);
  }

  private NextVisit with(PageState other) {
    return new NextVisit(other, dueIn, block);
  }

  /** There is a page: that it was missing before is over. */
  NextVisit present() {
    return with(state.missing(0));
  }

  /** Nothing was learnt of how often it changes, or only what {@code next} says. */
  NextVisit again(Revisit next) {
    return with(state.revisit(next.interval())).dueIn(next.interval());
  }

  /** It was read and says this; the interval is shorter if that is new, longer if it is not. */
  NextVisit says(Parts now, Revisit before) {
    Parts last = state.content().parts();
    Revisit next = last == null ? before : now.equals(last) ? before.same() : before.changed();
    Content content = state.content();
    return with(state.content(new Content(content.hash(), now, content.gone()))).again(next);
  }

  /** A candidate with this hash is sent. */
  NextVisit found(String hash) {
    return with(state.content(new Content(hash, state.content().parts(), false)));
  }

  /** A Gone is sent: what was known is forgotten, so that a page that comes back is new. */
  NextVisit gone() {
    return with(state.content(Content.GONE).validators(Validators.NONE));
  }

  /** Of a list that can tell what has changed in it; null has it read whole. */
  NextVisit visits(ListVisits visits) {
    return with(state.listVisits(visits));
  }

  NextVisit validators(Validators validators) {
    return with(state.validators(validators));
  }

  NextVisit redirectTo(String url) {
    return with(state.redirectTo(url));
  }

  NextVisit dueIn(Duration wait) {
    return new NextVisit(state, wait, block);
  }

  /**
   * @param attempts failures in a row, this one among them
   */
  NextVisit retry(int attempts, Schedule schedule) {
    return with(state.attempts(attempts)).dueIn(schedule.retry(attempts));
  }

  NextVisit block(Duration time) {
    return new NextVisit(state, time, time);
  }

  NextVisit missing(Duration again) {
    return with(state.missing(state.missing() + 1)).dueIn(again);
  }

  /** Something is missing from a list: read it whole, and in time to be sure. */
  NextVisit lookAgain(Schedule schedule) {
    return visits(null).validators(Validators.NONE).dueIn(schedule.missing(dueIn));
  }
}
