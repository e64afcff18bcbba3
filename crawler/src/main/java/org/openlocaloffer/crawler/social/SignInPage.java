package org.openlocaloffer.crawler.social;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** Tells a page that asks to sign in from the one that was asked for. */
final class SignInPage {
  private static final Pattern SIGN_IN =
      Pattern.compile("(?i)\\b(log ?in|sign ?in|sign up|join)\\b");

  private SignInPage() {}

  static boolean is(Document page) {
    return page.selectFirst("input[type=password]") != null
        || SIGN_IN.matcher(page.title()).find()
        || page.select("h1, h2").stream().anyMatch(h -> SIGN_IN.matcher(h.text()).find());
  }
}
