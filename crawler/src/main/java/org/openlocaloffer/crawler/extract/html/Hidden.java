package org.openlocaloffer.crawler.extract.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

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

  /** Elements that hold other markup, of which nothing is shown; scripts hold data, and stay. */
  private static final Set<String> UNOPENED =
      Set.of(
          "template",
          "noscript",
          "noframes",
          "object",
          "applet",
          "canvas",
          "audio",
          "video",
          "dialog");

  private static final String NOTHING = "0*\\.?0*(?![.\\d])";

  /** Styles without their spaces. */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|content-visibility:hidden"
              + ("|(?:font-size|opacity):(?=0|\\.0)" + NOTHING)
              + "|font-size:1px|(?:text-indent|left|right|top|bottom|margin(?:-left|-top)?):-\\d{3,}"
              + "|(?:left|top|text-indent|margin-left):-\\d\\d+(?:r?em|vw|vh|%)"
              + "|clip:rect\\((?:0|1px)|clip-path:(?:inset\\((?:50|100)%|circle\\(0|polygon\\(00)"
              + "|transform:(?:scale[xy]?\\(0\\)|translate[xy]?\\(-\\d{4,})"
              + "|(?:-webkit-text-fill-)?color:(?:transparent|rgba\\([^)]{0,20},0(?:\\.0+)?\\)|#[0-9a-f]{6}00|#[0-9a-f]{3}0(?![0-9a-f])))");

  private static final Pattern SMALL =
      Pattern.compile("(?:^|;)(?:max-)?(?:width|height):[01](?:px)?(?![.\\d%a-z])");
  private static final Pattern CLIPPED =
      Pattern.compile("(?:^|;)overflow(?:-[xy])?:(?:hidden|clip)");
  private static final Pattern COLOUR = Pattern.compile("(?:^|;)color:([^;!]{1,40})");
  private static final Pattern GROUND =
      Pattern.compile("(?:^|;)background(?:-color)?:([^;!]{1,40})");
  private static final Pattern MENU = Pattern.compile("menu|(^|[-_ ])nav|dropdown");
  private static final Pattern PANEL =
      Pattern.compile(
          "collaps|accordion|panel|(^|[-_ ])tabs?([-_"
              + " ]|$)|toggle|expand|answer|faq|more|drawer|details|content");

  private Hidden() {}

  static boolean hides(Element element) {
    return NEVER_SHOWN.contains(element.normalName()) || isInvisible(element);
  }

  /**
   * Takes out what is hidden by its style, so that nobody reads it, nor follows its links; menus
   * stay, which are hidden until they are wanted.
   */
  static void removeFrom(Element body) {
    NodeTraversor.filter(new Removal(), body);
  }

  private static final class Removal implements NodeFilter {
    private int menus;

    @Override
    public FilterResult head(Node node, int depth) {
      if (!(node instanceof Element element) || depth == 0) {
        return FilterResult.CONTINUE;
      }
      boolean menu = isMenu(element);
      if (UNOPENED.contains(element.normalName())
          || (menus == 0 && !menu && isInvisible(element))) {
        return FilterResult.REMOVE;
      }
      menus += menu ? 1 : 0;
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      menus -= depth > 0 && node instanceof Element element && isMenu(element) ? 1 : 0;
      return FilterResult.CONTINUE;
    }

    private static boolean isMenu(Element element) {
      return element.normalName().equals("nav") || MENU.matcher(names(element)).find();
    }
  }

  /** A body that hides itself is waiting for its script. */
  private static boolean isInvisible(Element element) {
    return element.attributesSize() > 0
        && (element.hasAttr("hidden")
            || element.attr("aria-hidden").equalsIgnoreCase("true")
            || isInvisible(squeezed(element.attr("style"))))
        && !opens(element)
        && !element.normalName().equals("body");
  }

  private static boolean isInvisible(String style) {
    return !style.isEmpty()
        && (INVISIBLE.matcher(style).find()
            || (SMALL.matcher(style).find() && CLIPPED.matcher(style).find())
            || isOnItsOwnColour(style));
  }

  private static boolean isOnItsOwnColour(String style) {
    Matcher colour = COLOUR.matcher(style);
    Matcher ground = GROUND.matcher(style);
    return colour.find() && ground.find() && colour.group(1).equals(ground.group(1));
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
