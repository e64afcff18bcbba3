package org.openlocaloffer.crawler.extract.html;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * Takes "Posted by Somebody Else" and "by somebody_77" out of a page's words. A name that looks
 * like an organisation's stays, because it says who runs a service. Two capital words alone may be
 * either; they stay where the site itself goes by that name.
 */
public final class Bylines {
  private static final String DONE =
      "(?:(?:[Oo]rgani[sz]ed|[Hh]osted|[Pp]osted|[Ww]ritten|[Ss]tarted|[Cc]reated|[Pp]ublished|[Aa]sked|[Aa]nswered|[Rr]eviewed|[Ll]ed|[Tt]aught)"
          + " )";
  private static final String BODY =
      "(?:Council|Club|Group|Society|Trust|Charity|Centre|Services?|Association|School|College|Library|Team"
          + "|Ltd|CIC|Network|Forum|Partnership|Hospital|University|Nursery|Academy|Theatre|Museum|Church"
          + "|Foundation|NHS|Families|Carers|Parents|Together|Leisure|Project|Company|Arts|Sports?)\\b";
  private static final String PERSON =
      "(?!(?:\\p{L}+[ -]){0,3}" + BODY + ")\\p{Lu}[\\p{L}'’]+(?:[ -]\\p{Lu}[\\p{L}'’]+){1,2}";
  private static final String ACCOUNT = "(?=\\w*[\\d_]|\\p{Lu}\\p{Ll}+\\p{Lu})\\p{L}\\w{2,30}";
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?U)\\b(?:"
              + DONE
              + "by ("
              + PERSON
              + ")|"
              + DONE
              + "?by "
              + ACCOUNT
              + ")(?!\\w| \\p{Lu})");
  private static final Pattern ALONE =
      Pattern.compile("(?U)\\W*" + PERSON + "(?: and \\d+.*)?\\W*");
  private static final Pattern HOST = Pattern.compile("(?i)^(?:organi[sz]ed|hosted) ");

  private final Document page;

  private Bylines(Document page) {
    this.page = page;
  }

  static void removeFrom(Document page) {
    Bylines bylines = new Bylines(page);
    NodeTraversor.traverse(bylines::look, page.body());
  }

  /** Whether a text could be nothing but somebody's name. */
  public static boolean mayBeAPerson(String text) {
    return ALONE.matcher(text).matches();
  }

  private void look(Node node, int depth) {
    if (node instanceof TextNode text && text.getWholeText().contains("by ")) {
      String words = text.getWholeText();
      Matcher byline = BYLINE.matcher(words);
      if (byline.find()) {
        text.text(byline.replaceAll(found -> isTheSite(found) ? quoted(found) : ""));
      }
    }
  }

  private static String quoted(MatchResult found) {
    return Matcher.quoteReplacement(found.group());
  }

  /**
   * Posts have authors even on an author's own site; what is organised by the site's name is not.
   */
  private boolean isTheSite(MatchResult byline) {
    return byline.group(1) != null
        && HOST.matcher(byline.group()).find()
        && SiteName.of(page).is(byline.group(1));
  }
}
