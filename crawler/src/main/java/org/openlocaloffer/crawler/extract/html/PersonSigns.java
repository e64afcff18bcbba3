package org.openlocaloffer.crawler.extract.html;

import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Tells elements that describe a person: who wrote, posted, joined or liked something. None of
 * these is ever kept.
 */
final class PersonSigns {
  private static final Set<String> NAMES =
      Set.of(
          "author",
          "authors",
          "byline",
          "username",
          "user-name",
          "userinfo",
          "user-info",
          "user-card",
          "user-details",
          "user-extras",
          "user-banner",
          "user-title",
          "postprofile",
          "post-profile",
          "postuser",
          "poster",
          "signature",
          "avatar",
          "reputation",
          "badges",
          "reactions",
          "attendees",
          "members-list",
          "member-list",
          "reactions-bar",
          "creator",
          "last-edited",
          "post-signature",
          "poster-info",
          "postauthor");
  private static final Pattern PROFILE =
      Pattern.compile("(?i).*/(members?|users?|profiles?|authors?)/[^/?#]+/?");
  private static final Set<String> PROPERTIES =
      Set.of("author", "creator", "contributor", "attendee", "member", "performer");

  private PersonSigns() {}

  /** Whether the page itself says so, by schema.org or a relation. */
  static boolean areDeclared(Element element) {
    return element.attributesSize() > 0
        && (element.attr("itemtype").endsWith("schema.org/Person")
            || PROPERTIES.contains(element.attr("itemprop"))
            || element.attr("rel").equals("author")
            || element.normalName().equals("a") && isProfile(element.attr("href")));
  }

  private static boolean isProfile(String href) {
    return href.length() < 300 && PROFILE.matcher(href).matches();
  }

  /** Whether the names that a site gives to it suggest so. */
  static boolean areSuggestedBy(Set<String> names) {
    return !Collections.disjoint(NAMES, names);
  }
}
