package org.openlocaloffer.crawler.social;

import com.rometools.rome.feed.synd.SyndEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.openlocaloffer.crawler.extract.html.Markup;
import org.openlocaloffer.crawler.kind.Draft;
import org.openlocaloffer.crawler.kind.Facts;
import org.openlocaloffer.crawler.kind.Headline;
import org.openlocaloffer.crawler.kind.PersonNames;

/**
 * One item of an account's feed.
 *
 * @param account address of its profile
 */
record MastodonPost(SyndEntry item, String account) {
  private static final String MENTIONS = "a.mention:not(.hashtag), a.u-url";

  /** Not somebody else's that was boosted, and answering nobody. */
  boolean isOwn() {
    String link = Objects.requireNonNullElse(item.getLink(), "");
    String begin = account + "/";
    return link.regionMatches(true, 0, begin, 0, begin.length())
        && !fragment().text().startsWith("@");
  }

  /** Null where it says nothing in words. */
  Draft draft() {
    if (asksNotToBeIndexed(item.getForeignMarkup())) {
      return null;
    }
    Document words = fragment();
    words
        .select(MENTIONS)
        .forEach(mention -> mention.replaceWith(new TextNode(PersonNames.LEFT_OUT)));
    List<String> pictures = pictures();
    String title =
        Headline.of(words.text().isEmpty() ? String.join(" ", pictures) : firstLine(words));
    String html =
        words.body().html()
            + pictures.stream()
                .map(alt -> "<p>Picture: " + Entities.escape(alt) + "</p>")
                .collect(Collectors.joining());
    PersonNames people = PersonNames.NONE;
    return title.isEmpty()
        ? null
        : Draft.ofAccount(
            item.getLink(), people.leftOutOf(title), people.leftOutOf(html), new Facts());
  }

  private static String firstLine(Document words) {
    Element first = words.body().selectFirst("p");
    return first == null ? words.text() : first.text();
  }

  private Document fragment() {
    String html = item.getDescription() == null ? "" : item.getDescription().getValue();
    Document fragment = Markup.fragment(html);
    fragment.outputSettings().prettyPrint(false);
    return fragment;
  }

  /** What the account says that its pictures show, for those who do not see them. */
  private List<String> pictures() {
    List<String> texts = new ArrayList<>();
    for (org.jdom2.Element media : item.getForeignMarkup()) {
      org.jdom2.Element text = media.getChild("description", media.getNamespace());
      if (media.getName().equals("content") && text != null && !text.getTextTrim().isEmpty()) {
        texts.add(PersonNames.NONE.leftOutOf(text.getTextTrim()));
      }
    }
    return texts;
  }

  /** In any of the spellings that feeds use: an element, or a page's meta in one. */
  static boolean asksNotToBeIndexed(List<org.jdom2.Element> markup) {
    return markup.stream()
        .anyMatch(
            element ->
                element.getName().equalsIgnoreCase("noindex")
                    || element.getName().equals("meta")
                        && "robots".equalsIgnoreCase(element.getAttributeValue("name"))
                        && Objects.requireNonNullElse(element.getAttributeValue("content"), "")
                            .contains("noindex"));
  }
}
