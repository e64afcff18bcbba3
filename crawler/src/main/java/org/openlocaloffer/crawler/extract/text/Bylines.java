package org.openlocaloffer.crawler.extract.text;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * Takes "Posted by Somebody Else" and "by somebody_77" out of a page's words. A doer that looks
 * like an organisation stays: who runs a service is what we came for.
 */
final class Bylines {
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
              + "by "
              + PERSON
              + "|"
              + DONE
              + "?by "
              + ACCOUNT
              + ")(?!\\w| \\p{Lu})");

  private Bylines() {}

  static void removeFrom(Element body) {
    NodeTraversor.traverse(Bylines::look, body);
  }

  private static void look(Node node, int depth) {
    if (node instanceof TextNode text && text.getWholeText().contains("by ")) {
      text.text(BYLINE.matcher(text.getWholeText()).replaceAll(""));
    }
  }
}
