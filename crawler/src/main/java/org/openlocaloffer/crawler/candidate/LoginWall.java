package org.openlocaloffer.crawler.candidate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;
import org.openlocaloffer.crawler.extract.Extraction;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Parts;

/** Recognises a form to sign in where a page should be: an answer that says 200 and means 401. */
final class LoginWall {
  /** Words; a page that only asks to sign in stays below this. */
  private static final int SHORT = 120;

  private static final Pattern SIGN_IN =
      Pattern.compile(
          "(?i)^\\W*(please )?(log ?in|sign ?in|log ?on|access denied|members only)\\b");
  private static final Pattern PASSWORD_FIELD =
      Pattern.compile("(?i)<input[^>]{1,300}type\\s*=\\s*[\"']?password");
  private static final Pattern SIGN_IN_PATH =
      Pattern.compile(
          "(?i)/(log[-_]?in|log[-_]?on|sign[-_]?in|sso|saml2?|oauth2?|authorize|wp-login)"
              + "(\\.\\w+)?([/?]|$)");

  private LoginWall() {}

  /**
   * Whether the page asks to sign in: its title says so, or it has another title than before and a
   * field for a password. Many pages have such a field beside what they say.
   */
  static boolean stands(Lease lease, Extraction page, byte[] body) {
    if (page.text().length() > SHORT * 12 || words(page.text()) >= SHORT) {
      return false;
    }
    return SIGN_IN.matcher(page.title()).find()
        || (lease.parts() != null
            && lease.contentHash() != null
            && hasOtherTitle(page, lease.parts())
            && PASSWORD_FIELD.matcher(new String(body, ISO_8859_1)).find());
  }

  private static boolean hasOtherTitle(Extraction page, Parts before) {
    return ContentParts.of(page.title(), page.text(), page.claims())
        .changedSince(before)
        .contains(ContentParts.TITLE);
  }

  /** Whether the redirect leads to where people sign in. */
  static boolean stands(CanonicalUrl from, CanonicalUrl to) {
    return SIGN_IN_PATH.matcher(to.pathAndQuery()).find()
        && !SIGN_IN_PATH.matcher(from.pathAndQuery()).find();
  }

  private static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }
}
