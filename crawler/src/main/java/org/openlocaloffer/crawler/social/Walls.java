package org.openlocaloffer.crawler.social;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** Pages that stand where the ones that were asked for should. */
final class Walls {
  private static final Pattern SIGN_IN =
      Pattern.compile("(?i)\\b(log ?in|sign ?in|sign up|join)\\b");

  private Walls() {}

  static boolean asksToSignIn(Document page) {
    return page.selectFirst("input[type=password]") != null
        || SIGN_IN.matcher(page.title()).find()
        || page.select("h1, h2").stream().anyMatch(h -> SIGN_IN.matcher(h.text()).find());
  }
}
