package org.openlocaloffer.crawler.fetch;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import okhttp3.Response;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;
import org.openlocaloffer.crawler.frontier.lease.Cause;

/**
 * Asks an origin for its robots.txt. Fails closed: what is no clear answer is no leave.
 *
 * <p>The origin's host is ours meanwhile, by the lease of the page that is wanted, so that nobody
 * in any process asks it a second time. Redirects are followed to other hosts too, as RFC 9309
 * asks, in a turn of our own there. Who waits for another's host while holding one may wait for
 * somebody who waits for this one, so that nobody waits long: it counts as no answer.
 */
final class RobotsRequest {
  private static final int REDIRECTS = 5;

  private final Web web;
  private final FetchConfig config;
  private final HostTurns turns;
  private final Clock clock;

  RobotsRequest(Web web, FetchConfig config, HostTurns turns, Clock clock) {
    this.web = web;
    this.config = config;
    this.turns = turns;
    this.clock = clock;
  }

  /** Either what the origin says of its robots, or where it leads. */
  private record Step(RobotsAnswer answer, Optional<CanonicalUrl> next) {
    static Step end(RobotsAnswer answer) {
      return new Step(answer, Optional.empty());
    }
  }

  RobotsAnswer ask(String origin, Turn turn) {
    Optional<CanonicalUrl> url = CanonicalUrl.of(origin + "/robots.txt");
    if (url.isEmpty()) {
      return unreachable("not a web address");
    }
    try (Guest guest = new Guest(turns, url.get().host(), config.callTimeout())) {
      for (int hop = 0; hop <= REDIRECTS && url.isPresent(); hop++) {
        if (!guest.enters(url.get().host())) {
          return unreachable("leads to " + url.get().host() + ", which is busy or left alone now");
        }
        Step step = step(url.get(), turn);
        if (step.answer() != null) {
          return step.answer();
        }
        url = step.next();
      }
    }
    return unreachable("too many redirects");
  }

  private Step step(CanonicalUrl url, Turn turn) {
    if (!turn.hasTimeFor(config.callTimeout())) {
      return Step.end(postponed("no time left in the lease"));
    }
    try (Response response = web.call(url, turn.privateHosts(), Web.Headers.NONE).execute()) {
      String location = response.header("Location");
      return response.isRedirect() && location != null
          ? new Step(null, CanonicalUrl.of(url, location))
          : Step.end(answer(response));
    } catch (IOException e) {
      return Step.end(failed(Failure.of(e)));
    }
  }

  private static RobotsAnswer failed(Failure failure) {
    boolean ownName = failure.cause() == Cause.PRIVATE || failure.cause() == Cause.UNRESOLVABLE;
    return RobotsAnswer.unreachable(
        ownName ? failure.cause() : Cause.ROBOTS_UNREACHABLE,
        "robots.txt: " + failure.detail(),
        null);
  }

  private static RobotsAnswer postponed(String why) {
    return RobotsAnswer.unreachable(Cause.POSTPONED, why, null);
  }

  private RobotsAnswer answer(Response response) throws IOException {
    int status = response.code();
    if (response.isSuccessful() && Bodies.isPacked(response)) {
      return unreachable("content encoding " + response.header("Content-Encoding"));
    }
    if (response.isSuccessful()) {
      return RobotsAnswer.rules(
          wholeLines(Bodies.first(response, config.robotsLimit())),
          clock.instant().plus(config.robotsKept()));
    }
    if (status >= 400 && status < 500 && status != 429 && status != 408) {
      return RobotsAnswer.noRules(clock.instant().plus(config.robotsKept()));
    }
    return RobotsAnswer.unreachable(
        Cause.ROBOTS_UNREACHABLE,
        "robots.txt: HTTP " + status,
        RetryAfter.of(response, clock.instant()));
  }

  /** Half a line allows more than the whole: "Allow: /" of "Allow: /open". */
  private byte[] wholeLines(byte[] body) {
    int end = body.length;
    while (end > 0
        && body.length == config.robotsLimit()
        && body[end - 1] != '\n'
        && body[end - 1] != '\r') {
      end--;
    }
    return Arrays.copyOf(body, end);
  }

  private static RobotsAnswer unreachable(String why) {
    return RobotsAnswer.unreachable(Cause.ROBOTS_UNREACHABLE, "robots.txt: " + why, null);
  }
}
