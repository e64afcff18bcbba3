package org.openlocaloffer.quickstart.town.answer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openlocaloffer.quickstart.town.site.Site;

/**
 * The API of a network like Facebook: {@code /v23.0/PAGE/posts} is the file of that name and {@code
 * .json}, for whoever brings the token.
 */
public final class GraphApi {
  /** What a crawler of the sample town needs in OLO_FACEBOOK_TOKEN. */
  public static final String TOKEN = "brackenford-sample-token";

  private static final Pattern PATH = Pattern.compile("/v\\d+\\.\\d+/.*");
  private static final Pattern AFTER = Pattern.compile("(?:^|&)after=([\\w-]+)");
  private static final String NO_TOKEN =
      "{\"error\":{\"message\":\"Error validating access token: Session has expired.\","
          + "\"type\":\"OAuthException\",\"code\":190,\"error_subcode\":463}}";

  private GraphApi() {}

  public static boolean isAsked(Visit visit, Site site) {
    return site.settings().kind().equals("facebook") && PATH.matcher(visit.path()).matches();
  }

  /** Whether the request has the token; one without is answered with an error. */
  public static boolean lets(Visit visit) throws IOException {
    if (("Bearer " + TOKEN).equals(visit.asked("Authorization"))) {
      return true;
    }
    visit.header("WWW-Authenticate", "OAuth \"FaceCircle\" \"invalid_token\"");
    visit.send(400, "application/json", NO_TOKEN.getBytes(StandardCharsets.UTF_8));
    return false;
  }

  /** The first page of a list or, where the query says so, the one after; null for none. */
  public static Site.Document document(Visit visit, Site site) {
    Matcher after = AFTER.matcher(visit.query());
    String page = after.find() ? "-" + after.group(1) : "";
    return site.documents().get(visit.path() + page + ".json");
  }
}
