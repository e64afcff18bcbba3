package org.openlocaloffer.crawler.social.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.openlocaloffer.crawler.kind.Body;

/**
 * Why the Graph API does not answer, by its codes (developers.facebook.com/docs/graph-api, "Error
 * Handling"). Its own words are not passed on: they may name people.
 *
 * @param subcode 0 where there is none
 */
record GraphError(int code, int subcode) {
  /** Empty where the body tells of no error. */
  static Optional<GraphError> in(byte[] body) {
    return in(Body.jsonOrNone(body));
  }

  static Optional<GraphError> in(JsonNode answer) {
    JsonNode error = answer.path("error");
    return error.has("code")
        ? Optional.of(
            new GraphError(error.path("code").asInt(), error.path("error_subcode").asInt()))
        : Optional.empty();
  }

  /** What is wrong with the token and what to do; empty where it is something else. */
  Optional<String> tokenFault() {
    if (code == 190 || code == 102 || subcode == 463 || subcode == 467) {
      return Optional.of(
          "the token has %s (%s): put a new one in %s and start the crawler again"
              .formatted(
                  subcode == 467 ? "become invalid" : "expired or was withdrawn",
                  this,
                  Facebook.TOKEN));
    }
    if (code == 10 || code >= 200 && code <= 299) {
      return Optional.of(
          "the token in %s lacks a permission for this Page or group (%s): ask for it in the app's"
                  .formatted(Facebook.TOKEN, this)
              + " settings at Facebook, or remove the source");
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return "Facebook's code " + code + (subcode == 0 ? "" : ", " + subcode);
  }
}
