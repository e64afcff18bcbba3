package org.openlocaloffer.crawler.extract.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The furniture around a page's content, told by tag, role and the names that sites give to it. */
final class Chrome {
  private static final Set<String> TAGS = Set.of("nav", "aside", "footer", "menu");
  private static final Set<String> ROLES =
      Set.of("navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar",
          "toolbar", "tooltip");
  private static final Pattern NAMES =
      Pattern.compile(
          "(^|[\\s_-])(nav|navbar|navigation|menu|megamenu|submenu|breadcrumbs?|cookies?|consent|gdpr|onetrust|sidebar|side-bar|rail"
              + "|footer|foot|share|sharing|sharebar|social|socials|addtoany|sharethis|related|recommended|recommendations|newsletter|subscribe"
              + "|subscription|signup|sign-up|popup|pop-up|modal|overlay|lightbox|banner-ad|advert|advertisement|ads?|adslot|sponsored"
              + "|promo|skip|skip-link|skiplink|login|signin|pagination|pager|paginator|toolbar|tags|taglist|tag-list|comments|comment-list"
              + "|disqus|author-bio|author-box|byline|toc|table-of-contents|screen-reader-text|sr-only|visually-hidden|visuallyhidden"
              + "|offscreen|print-only|back-to-top|topbar|top-bar|masthead|jump-links|search-form|searchform|searchbox)($|[\\s_-])");

  private Chrome() {}

  static boolean is(Element element) {
    String tag = element.normalName();
    if (TAGS.contains(tag)) {
      return true;
    }
    if (element.attributesSize() == 0 || tag.equals("body") || tag.equals("html") || tag.equals("main") || tag.equals("article")) {
      return false;
    }
    return ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT)) || named(element);
  }

  private static boolean named(Element element) {
    String names = element.className() + " " + element.id();
    return names.length() > 1 && NAMES.matcher(words(names)).find();
  }

  /** Names in one form: "shareBar" and "Share_Bar" read "share-bar". */
  static String words(String names) {
    StringBuilder words = new StringBuilder(names.length() + 8);
    for (int i = 0; i < names.length(); i++) {
      char c = names.charAt(i);
      if (Character.isUpperCase(c) && i > 0 && Character.isLowerCase(names.charAt(i - 1))) {
        words.append('-');
      }
      words.append(Character.toLowerCase(c));
    }
    return words.toString();
  }
}
