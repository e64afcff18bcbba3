package org.openlocaloffer.crawler.extract.html;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Tells boilerplate by an element's tag, its role, and the words of its class and id. */
final class BoilerplateSigns {
  private static final Set<String> TAGS = Set.of("nav", "aside", "footer", "menu", "marquee");
  private static final Set<String> NEVER = Set.of("body", "html", "main", "article", "h1");
  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "complementary",
          "search",
          "dialog",
          "alertdialog",
          "menu",
          "menubar",
          "toolbar",
          "tooltip");
  private static final Set<String> NAMES =
      Set.of(
          "nav",
          "navbar",
          "navigation",
          "menu",
          "megamenu",
          "submenu",
          "subnav",
          "breadcrumb",
          "breadcrumbs",
          "cookie",
          "cookies",
          "consent",
          "gdpr",
          "onetrust",
          "sidebar",
          "side-bar",
          "rail",
          "footer",
          "share",
          "sharing",
          "sharebar",
          "social",
          "socials",
          "addtoany",
          "sharethis",
          "related",
          "recommended",
          "recommendations",
          "newsletter",
          "subscribe",
          "subscription",
          "signup",
          "sign-up",
          "popup",
          "pop-up",
          "modal",
          "lightbox",
          "advert",
          "advertisement",
          "ads",
          "adslot",
          "sponsored",
          "skip",
          "skiplink",
          "login",
          "signin",
          "log-in",
          "sign-in",
          "pagination",
          "pager",
          "paginator",
          "toolbar",
          "taglist",
          "tag-list",
          "comments",
          "comment-list",
          "disqus",
          "author-bio",
          "author-box",
          "byline",
          "toc",
          "table-of-contents",
          "screen-reader",
          "sr-only",
          "visually-hidden",
          "visuallyhidden",
          "offscreen",
          "print-only",
          "promo",
          "promo-strip",
          "translate",
          "foot",
          "back-to",
          "topbar",
          "top-bar",
          "masthead",
          "site-header",
          "header-outer",
          "jump-links",
          "search-form",
          "searchform",
          "searchbox",
          "search-box",
          "dropdown",
          "copyright",
          "legal-links",
          "error-message",
          "success-message",
          "w-form-done",
          "w-form-fail",
          "form-done",
          "form-fail",
          "validation",
          "languages",
          "language-switcher",
          "language-selector",
          "utility");

  private BoilerplateSigns() {}

  static boolean is(Element element, Set<String> names) {
    String tag = element.normalName();
    if (TAGS.contains(tag)) {
      return true;
    }
    if (element.attributesSize() == 0 || NEVER.contains(tag)) {
      return false;
    }
    return ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
        || !Collections.disjoint(NAMES, names);
  }
}
