package org.openlocaloffer.sitekit.component;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ids and columns that the fragments work out, in templates as {@code @fields}. */
public final class Fields {

  /**
   * The ids that describe a field: what the page names, then its hint, then its error; null where
   * there is none.
   */
  public String describedBy(String id, String others, String hint, String error) {
    return joined(others, hint == null ? null : id + "-hint", error == null ? null : id + "-error");
  }

  /** Both lists of ids as one, or null. */
  public String describedBy(String some, String others) {
    return joined(some, others);
  }

  /** Whether any row needs the third column. */
  public boolean anyActions(List<SummaryRow> rows) {
    return rows.stream().anyMatch(row -> !row.actions().isEmpty());
  }

  private static String joined(String... ids) {
    String all = Stream.of(ids).filter(id -> id != null).collect(Collectors.joining(" "));
    return all.isEmpty() ? null : all;
  }
}
