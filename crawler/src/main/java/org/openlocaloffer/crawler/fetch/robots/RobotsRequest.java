package org.openlocaloffer.crawler.fetch.robots;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import okhttp3.Response;
import org.openlocaloffer.crawler.fetch.web.Bodies;
import org.openlocaloffer.crawler.fetch.web.Failure;
import org.openlocaloffer.crawler.fetch.web.FetchConfig;
import org.openlocaloffer.crawler.fetch.web.RetryAfter;
import org.openlocaloffer.crawler.fetch.web.Turn;
import org.openlocaloffer.crawler.fetch.web.Web;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;
import org.openlocaloffer.crawler.frontier.lease.Cause;

/**
 * Asks an origin for its robots.txt. Fails closed: what is no clear answer is no leave.
 *
 * <p>The origin's host is ours meanwhile, by the lease of the page that is wanted, so that nobody
 * in any process asks it a second time. Redirects are followed to other hosts too, as RFC 9309
 * asks, and outside those hosts' own gates: at most five requests for an origin in the time that a
 * robots.txt is kept. To wait for another host's gate while holding one's own could go on for ever.
 */
public final class RobotsRequest {
  private static final int REDIRECTS = 5;

  private final Web web;
  private final FetchConfig config;
  private final Clock clock;

  public RobotsRequest(Web web, FetchConfig config, Clock clock) {
    this.web = web;
    this.config = config;
    this.clock = clock;
  }

  RobotsAnswer ask(String origin, Turn turn) {
    Optional<CanonicalUrl> url = CanonicalUrl.of(origin + "/robots.txt");
    for (int hop = 0; hop <= REDIRECTS && url.isPresent(); hop++) {
      if (!turn.hasTimeFor(config.callTimeout())) {
        return RobotsAnswer.unreachable(Cause.POSTPONED, "no time left in the lease", null);
      }
      try (Response response =
          web.call(url.get(), turn.privateHosts(), Web.Headers.NONE).execute()) {
        String location = response.header("Location");
        if (!response.isRedirect() || location == null) {
          return answer(response);
        }
        url = CanonicalUrl.of(url.get(), location);
      } catch (IOException e) {
        Failure failure = Failure.of(e);
        boolean ownName = failure.cause() == Cause.PRIVATE || failure.cause() == Cause.UNRESOLVABLE;
        return RobotsAnswer.unreachable(
            ownName ? failure.cause() : Cause.ROBOTS_UNREACHABLE,
            "robots.txt: " + failure.detail(),
            null);
      }
    }
    return unreachable("too many redirects");
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
