package org.openlocaloffer.sitekit.component;

import java.util.List;

/**
 * One row of a summary list.
 *
 * @param key what it is, such as "Phone"
 * @param value what it says
 * @param actions links beside it, such as "Change"
 */
public record SummaryRow(String key, String value, List<Link> actions) {

  public SummaryRow {
    actions = List.copyOf(actions);
  }

  public SummaryRow(String key, String value) {
    this(key, value, List.of());
  }
}
