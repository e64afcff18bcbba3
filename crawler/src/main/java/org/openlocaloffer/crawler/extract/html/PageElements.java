package org.openlocaloffer.crawler.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/**
 * The elements of a page that say something by what they are, each kind in document order and all
 * found in one walk. At most 3,000 of each kind are kept.
 */
public final class PageElements implements NodeVisitor {
  /** A link, and whether it is of the content and in nothing that describes a person. */
  public record Anchor(Element element, boolean shown, boolean personal) {}

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> LABELS = Set.of("dt", "th", "summary", "strong", "b");
  private static final int MOST = 3000;

  private final List<Element> metas = new ArrayList<>();
  private final List<Element> relations = new ArrayList<>();
  private final List<Element> scripts = new ArrayList<>();
  private final List<Element> items = new ArrayList<>();
  private final List<Element> properties = new ArrayList<>();
  private final List<Anchor> anchors = new ArrayList<>();
  private final List<Element> titles = new ArrayList<>();
  private final List<Element> headings = new ArrayList<>();
  private final List<Element> labels = new ArrayList<>();
  private final List<Element> rows = new ArrayList<>();
  private final MainText main;
  private final WalkPosition here;

  private PageElements(MainText main) {
    this.main = main;
    this.here = new WalkPosition(main);
  }

  /** Of a page whose content nobody asked for: nothing is shown, nobody is described. */
  public static PageElements of(Document page) {
    return of(page, null);
  }

  public static PageElements of(Document page, MainText main) {
    PageElements marks = new PageElements(main);
    marks.traverse(page);
    return marks;
  }

  /** {@code meta} elements, wherever they stand. */
  public List<Element> metas() {
    return metas;
  }

  /** Whether this element itself is not content: never shown, or boilerplate. */
  public boolean leaveOut(Element element) {
    return main.leavesOut(element);
  }

  /** What the first {@code meta} of that name or property says; empty where there is none. */
  public String meta(String name) {
    for (Element meta : metas) {
      if (meta.attr("name").equalsIgnoreCase(name) || meta.attr("property").equals(name)) {
        return meta.attr("content");
      }
    }
    return "";
  }

  /** {@code link} elements. */
  public List<Element> relations() {
    return relations;
  }

  /** Scripts that hold data and no program. */
  public List<Element> data() {
    return scripts;
  }

  /** With {@code itemscope} and {@code itemtype}. */
  public List<Element> items() {
    return items;
  }

  /** With {@code itemprop}. */
  public List<Element> properties() {
    return properties;
  }

  /** Links and areas of the whole page, boilerplate too. */
  public List<Anchor> anchors() {
    return anchors;
  }

  /** First headings of the whole page. */
  public List<Element> titles() {
    return titles;
  }

  /** Headings of the content. */
  public List<Element> headings() {
    return headings;
  }

  /** What may stand before a value in the content: headings, terms, first cells, bold words. */
  public List<Element> labels() {
    return labels;
  }

  /** Table rows of the content. */
  public List<Element> rows() {
    return rows;
  }

  @Override
  public void head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    here.enter(element);
    note(element, element.normalName());
  }

  @Override
  public void tail(Node node, int depth) {
    here.leave(node);
  }

  private void note(Element element, String tag) {
    boolean shown = here.isShown();
    switch (tag) {
      case "meta" -> add(metas, element);
      case "link" -> add(relations, element);
      case "script" -> script(element);
      case "a", "area" -> anchor(element, shown);
      case "tr" -> addIf(shown, rows, element);
      case "td" -> addIf(shown && element.previousElementSibling() == null, labels, element);
      default -> text(element, tag, shown);
    }
    if (element.attributesSize() > 0) {
      attributes(element, tag, shown);
    }
  }

  private void text(Element element, String tag, boolean shown) {
    if (tag.equals("h1")) {
      add(titles, element);
    }
    boolean heading = HEADINGS.contains(tag);
    addIf(shown && heading, headings, element);
    addIf(shown && (heading && !tag.equals("h1") || LABELS.contains(tag)), labels, element);
  }

  private void attributes(Element element, String tag, boolean shown) {
    if (element.hasAttr("itemprop")) {
      add(properties, element);
    }
    if (element.hasAttr("itemscope") && element.hasAttr("itemtype")) {
      add(items, element);
    }
    if (element.hasAttr("data-cfemail") && !tag.equals("a")) {
      anchors.add(new Anchor(element, shown, here.isPersonal()));
    }
  }

  private void anchor(Element element, boolean shown) {
    if (anchors.size() < MOST && (element.hasAttr("href") || element.hasAttr("data-cfemail"))) {
      anchors.add(new Anchor(element, shown, here.isPersonal()));
    }
  }

  private void script(Element element) {
    if (element.attr("type").strip().toLowerCase(Locale.ROOT).startsWith("application/ld+json")) {
      add(scripts, element);
    }
  }

  private static void addIf(boolean so, List<Element> list, Element element) {
    if (so) {
      add(list, element);
    }
  }

  private static void add(List<Element> list, Element element) {
    if (list.size() < MOST) {
      list.add(element);
    }
  }
}
