package org.openlocaloffer.crawler.extract.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What a reader never sees: code, controls, and whatever is hidden for good. Panels that open on a
 * click (details, tabs, accordions) are hidden only for now, so their words stay.
 */
final class Hidden {
  private static final Set<String> NEVER_SHOWN =
      Set.of(
          "script",
          "style",
          "template",
          "noscript",
          "iframe",
          "frame",
          "noframes",
          "object",
          "embed",
          "applet",
          "svg",
          "math",
          "canvas",
          "audio",
          "video",
          "map",
          "head",
          "title",
          "meta",
          "link",
          "input",
          "select",
          "textarea",
          "button",
          "datalist",
          "dialog",
          "xmp",
          "plaintext");
  private static final Pattern INVISIBLE =
      Pattern.compile("display:none|visibility:hidden|(font-size|opacity):0(?![.\\d])");
  private static final Pattern PANEL =
      Pattern.compile(
          "collaps|accordion|panel|(^|[-_ ])tabs?([-_"
              + " ]|$)|toggle|expand|answer|faq|more|drawer|details|content");

  private Hidden() {}

  static boolean hides(Element element) {
    return NEVER_SHOWN.contains(element.normalName())
        || element.attributesSize() > 0 && invisible(element) && !opens(element);
  }

  private static boolean invisible(Element element) {
    return element.hasAttr("hidden") || INVISIBLE.matcher(squeezed(element.attr("style"))).find();
  }

  /**
   * Opened by a click or, where a page arrives in pieces ("S:0" is React's mark for one), by its
   * own script at once.
   */
  private static boolean opens(Element element) {
    return element.attr("hidden").equals("until-found")
        || element.attr("role").equals("tabpanel")
        || element.hasAttr("aria-labelledby")
        || element.id().startsWith("S:")
        || PANEL.matcher(names(element)).find();
  }

  private static String names(Element element) {
    return (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
  }

  private static String squeezed(String style) {
    return style.isEmpty() ? style : style.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
  }
}
