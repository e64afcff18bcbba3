package org.openlocaloffer.crawler.fetch;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import okhttp3.Response;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.crawler.fetch.Fetcher.Answer;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.kind.Kind;

/**
 * The one request for a page, once robots.txt allows it.
 *
 * @param contentLimit of a body, as sent and as expanded; bytes
 */
record PageRequest(Web web, int contentLimit, Clock clock) {
  /** Bytes of an answer that are read to learn what is wrong. */
  private static final int FAULT_LIMIT = 64 << 10;

  /**
   * @param kind whose list it is; empty for pages and sitemaps
   * @param whole the lease's own address is asked, of which there may be tags from before
   */
  record Question(CanonicalUrl url, LeaseLimits limits, Optional<Kind> kind, boolean whole) {
    Web.Headers headers(Lease lease) {
      Map<String, String> more = kind.map(Kind::headers).orElse(Map.of());
      return whole
          ? new Web.Headers(lease.etag(), lease.lastModified(), more)
          : new Web.Headers(null, null, more);
    }
  }

  Answer send(Lease lease, Question question, FetchedBuilder answer) {
    Web.Headers headers = question.headers(lease);
    try (Response response =
        web.call(question.url(), question.limits().privateHosts(), headers).execute()) {
      answer.heard(response, clock.instant());
      if (question.kind().isPresent() && response.code() >= 400) {
        Optional<Answer> fault = fault(question.kind().get(), response, answer);
        if (fault.isPresent()) {
          return fault.get();
        }
      }
      Optional<RefusalCause> refusal = ContentRules.refusal(response, lease.list());
      if (refusal.isPresent()) {
        return answer.refused(refusal.get(), ContentRules.detail(response));
      }
      return response.isSuccessful() ? body(response, answer) : answer.done();
    } catch (IOException e) {
      Failure failure = Failure.of(e);
      return answer.refused(failure.cause(), failure.detail());
    }
  }

  /** Whole, or refused at the price of what had come by then. */
  Answer body(Response response, FetchedBuilder answer) {
    try {
      return answer.body(Bodies.whole(response, contentLimit));
    } catch (IOException e) {
      Failure failure = Failure.of(e);
      return answer
          .thrownAway(Bodies.received(response))
          .refused(failure.cause(), failure.detail());
    }
  }

  /** What the kind's own API says is wrong; empty where its status says it all. */
  static Optional<Answer> fault(Kind kind, Response response, FetchedBuilder answer)
      throws IOException {
    byte[] said = Bodies.peek(response, FAULT_LIMIT);
    Optional<String> token = kind.tokenFault(response.code(), said);
    if (token.isEmpty() && !kind.saysGone(response.code(), said)) {
      return Optional.empty();
    }
    answer.thrownAway(Bodies.received(response));
    return Optional.of(
        token
            .map(fault -> answer.refused(RefusalCause.TOKEN, fault))
            .orElseGet(() -> answer.refused(RefusalCause.MISSING, ContentRules.detail(response))));
  }
}
