package org.openlocaloffer.crawler.extract.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Says during a walk over a page whether it is in the content, and whether in what describes a
 * person.
 */
final class WalkPosition {
  private final MainText main;
  private Element part;
  private Element leftOut;
  private Element personal;

  /**
   * @param main null where nobody asked for the content
   */
  WalkPosition(MainText main) {
    this.main = main;
  }

  void enter(Element element) {
    if (main == null) {
      return;
    }
    if (element == main.part()) {
      part = element;
    } else if (leftOut == null && main.leavesOut(element)) {
      leftOut = element;
    }
    if (personal == null && main.isAboutAPerson(element)) {
      personal = element;
    }
  }

  void leave(Node node) {
    leftOut = node == leftOut ? null : leftOut;
    personal = node == personal ? null : personal;
    part = node == part ? null : part;
  }

  boolean isShown() {
    return part != null && leftOut == null;
  }

  boolean isPersonal() {
    return personal != null;
  }
}
