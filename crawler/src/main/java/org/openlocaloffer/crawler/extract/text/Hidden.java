package org.openlocaloffer.crawler.extract.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What a reader never sees: code, and whatever is hidden for good. Panels that open on a click (details, tabs, accordions) are
 * hidden only for now, so their words stay.
 */
final class Hidden {
  private static final Set<String> NEVER_SHOWN =
      Set.of("script", "style", "template", "iframe", "frame", "object", "embed", "applet", "svg", "math", "canvas", "audio",
          "video", "map", "head", "input", "select", "textarea", "button", "datalist", "dialog", "meta", "link");
  private static final Pattern INVISIBLE =
      Pattern.compile("display:none|visibility:hidden|font-size:0(?![.\\d])|opacity:0(?![.\\d])");
  private static final Pattern PANEL =
      Pattern.compile("collaps|accordion|panel|tab|toggle|expand|content|answer|faq|more|drawer|slide|body|details");

  private Hidden() {}

  static boolean hides(Element element) {
    return NEVER_SHOWN.contains(element.normalName()) || invisible(element) && !opensOnClick(element);
  }

  private static boolean invisible(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    return element.hasAttr("hidden") || INVISIBLE.matcher(squeezed(element.attr("style"))).find();
  }

  private static boolean opensOnClick(Element element) {
    return element.attr("hidden").equals("until-found")
        || element.attr("role").equals("tabpanel")
        || element.hasAttr("aria-labelledby")
        || PANEL.matcher((element.className() + " " + element.id()).toLowerCase(Locale.ROOT)).find();
  }

  private static String squeezed(String style) {
    return style.isEmpty() ? style : style.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
  }
}
