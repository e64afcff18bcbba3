package org.openlocaloffer.crawler.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.openlocaloffer.crawler.kind.Body;

/** Reads the errors of Bluesky's API, which answers 400 whatever is wrong, with a word for it. */
final class BlueskyFault {
  /** Taken down by its host, or closed by its owner. */
  private static final Set<String> GONE = Set.of("AccountTakedown", "AccountDeactivated");

  /** Many faults have this one word; of an account that is not there, or no more, also these. */
  private static final String ANY = "InvalidRequest";

  private static final String NOT_THERE = "Profile not found";

  private BlueskyFault() {}

  static boolean saysGone(int status, byte[] body) {
    if (status != 400) {
      return false;
    }
    JsonNode fault = Body.jsonOrNone(body);
    String word = fault.path("error").asText();
    return GONE.contains(word)
        || word.equals(ANY) && fault.path("message").asText().startsWith(NOT_THERE);
  }
}
