package org.openlocaloffer.crawler.fetch;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import okhttp3.Response;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;

/**
 * Asks an origin for its robots.txt. Fails closed: whatever is no clear answer counts as
 * unreachable, and nothing of the host is fetched.
 *
 * <p>The lease of the page that is wanted locks the origin's host meanwhile, so that no other
 * process asks it too. Redirects are followed to other hosts, as RFC 9309 asks, under a lock on
 * each. Two crawlers that are redirected to each other's host would wait for ever, so a lock that
 * does not come within five seconds counts as no answer.
 */
final class RobotsRequest {
  private static final int REDIRECTS = 5;

  private final Web web;
  private final FetchConfig config;
  private final HostLocks locks;
  private final Clock clock;

  RobotsRequest(Web web, FetchConfig config, HostLocks locks, Clock clock) {
    this.web = web;
    this.config = config;
    this.locks = locks;
    this.clock = clock;
  }

  /** Either what the origin says of its robots, or where it leads. */
  private record Step(RobotsAnswer answer, Optional<CanonicalUrl> next) {
    static Step end(RobotsAnswer answer) {
      return new Step(answer, Optional.empty());
    }
  }

  RobotsAnswer ask(String origin, LeaseLimits limits) {
    Optional<CanonicalUrl> url = CanonicalUrl.of(origin + "/robots.txt");
    if (url.isEmpty()) {
      return unreachable("not a web address");
    }
    try (RedirectLocks redirects =
        new RedirectLocks(locks, url.get().host(), config.callTimeout())) {
      for (int hop = 0; hop <= REDIRECTS && url.isPresent(); hop++) {
        if (!redirects.locks(url.get().host())) {
          return unreachable("leads to " + url.get().host() + ", which is busy or left alone now");
        }
        Step step = step(url.get(), limits);
        if (step.answer() != null) {
          return step.answer();
        }
        url = step.next();
      }
    }
    return unreachable("too many redirects");
  }

  private Step step(CanonicalUrl url, LeaseLimits limits) {
    if (!limits.hasTimeFor(config.callTimeout())) {
      return Step.end(postponed("no time left in the lease"));
    }
    try (Response response = web.call(url, limits.privateHosts(), Web.Headers.NONE).execute()) {
      String location = response.header("Location");
      return response.isRedirect() && location != null
          ? new Step(null, CanonicalUrl.of(url, location))
          : Step.end(answer(response));
    } catch (IOException e) {
      return Step.end(failed(Failure.of(e)));
    }
  }

  private static RobotsAnswer failed(Failure failure) {
    boolean ownName =
        failure.cause() == RefusalCause.PRIVATE || failure.cause() == RefusalCause.UNRESOLVABLE;
    return RobotsAnswer.unreachable(
        ownName ? failure.cause() : RefusalCause.ROBOTS_UNREACHABLE,
        "robots.txt: " + failure.detail(),
        null);
  }

  private static RobotsAnswer postponed(String why) {
    return RobotsAnswer.unreachable(RefusalCause.POSTPONED, why, null);
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
        RefusalCause.ROBOTS_UNREACHABLE,
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
    return RobotsAnswer.unreachable(RefusalCause.ROBOTS_UNREACHABLE, "robots.txt: " + why, null);
  }
}
