package org.openlocaloffer.sitekit.component;

/**
 * A link in a header, footer, trail or summary list.
 *
 * @param text what it says
 * @param href where it leads, within the service from {@code /}; null for the page itself in
 *     breadcrumbs
 * @param hidden more words for people who only hear it ("Change <i>name</i>"), or null
 */
public record Link(String text, String href, String hidden) {

  public Link(String text, String href) {
    this(text, href, null);
  }

  /** Whether this link is the page at the path. */
  public boolean is(String path) {
    return href.equals(path);
  }

  /** Whether the page at the path lies below this link; the root is nobody's parent. */
  public boolean leadsTo(String path) {
    return path != null && !href.equals("/") && path.startsWith(href + "/");
  }
}
