package org.openlocaloffer.sitekit.component;

/**
 * One page of a numbered pagination.
 *
 * @param number from 1; null for a gap
 * @param href where it leads; null for a gap
 * @param current whether it is the page shown
 */
public record PageLink(Integer number, String href, boolean current) {
  /** The dots between pages that are left out. */
  public static final PageLink GAP = new PageLink(null, null, false);

  /** Whether it stands for pages that are left out. */
  public boolean gap() {
    return number == null;
  }
}
