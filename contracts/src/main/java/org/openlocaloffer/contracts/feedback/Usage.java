package org.openlocaloffer.contracts.feedback;

import java.time.LocalDate;
import java.util.List;
import org.openlocaloffer.contracts.Required;

/**
 * One day's counts, for the annual report: value of {@code usage}, keyed by day. Sums only; no
 * visitor can be told from it.
 */
public record Usage(LocalDate day, List<Page> pages) {
  /**
   * One page's day.
   *
   * @param path without query, since a query may hold what somebody looked for
   * @param seconds spent on the page, all views together
   * @param bounces visits that saw this page only
   */
  public record Page(String path, long views, long uniqueViews, long seconds, long bounces) {
    public Page {
      path = Required.text(path, "pages.path");
    }
  }

  public Usage {
    Required.present(day, "day");
    pages = Required.list(pages);
  }
}
