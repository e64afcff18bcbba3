package org.openlocaloffer.crawler.extract.claim;

import java.util.ArrayList;
import java.util.List;

/** A line's values behind their labels: "Where: the hall. When: Monday, 10:30. Cost: £3". */
final class LabelsInLine {
  private static final int LONGEST_LABEL = 80;

  /** In words; one that follows another value is no question. */
  private static final int MOST_WORDS = 4;

  private static final int MOST = 20;
  private static final String ENDS = " .,;|·•–—-";

  /**
   * What follows a label up to the next one.
   *
   * @param field one of {@link org.openlocaloffer.contracts.candidate.ClaimField}
   */
  record Labelled(String field, String label, String value) {}

  /** A label that is known, with its place in the line. */
  private record Label(String field, int start, int end) {}

  private LabelsInLine() {}

  /** None where the line begins with no label. */
  static List<Labelled> of(String line) {
    int end = firstEnd(line);
    if (end < 2 || end > LONGEST_LABEL) {
      return List.of();
    }
    List<Label> labels = labels(line, end);
    List<Labelled> all = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      int next = i + 1 < labels.size() ? labels.get(i + 1).start() : line.length();
      if (label.field() != null) {
        String value = line.substring(label.end(), next).strip();
        all.add(
            new Labelled(
                label.field(),
                line.substring(label.start(), label.end()),
                i + 1 < labels.size() ? withoutEnd(value) : value));
      }
    }
    return all;
  }

  /** Of the label that the line begins with: a colon or question mark. */
  private static int firstEnd(String line) {
    int colon = line.indexOf(':');
    int asked = line.indexOf('?');
    return colon < 0 || asked >= 0 && asked < colon ? asked : colon;
  }

  /** The first may be one that nobody knows. */
  private static List<Label> labels(String line, int firstEnd) {
    List<Label> labels = new ArrayList<>();
    labels.add(new Label(Labels.field(line.substring(0, firstEnd + 1)), 0, firstEnd + 1));
    int after = firstEnd + 1;
    for (int colon = line.indexOf(": ", after);
        colon > 0 && labels.size() < MOST;
        colon = line.indexOf(": ", colon + 1)) {
      Label label = before(line, colon, after);
      if (label != null) {
        labels.add(label);
        after = colon + 1;
      }
    }
    return labels;
  }

  /** The longest that is known of the words before a colon; null where none is. */
  private static Label before(String line, int colon, int after) {
    Label longest = null;
    int start = colon;
    for (int words = 0; words < MOST_WORDS; words++) {
      start = line.lastIndexOf(' ', start - 1);
      if (start < after || colon - start > LONGEST_LABEL) {
        break;
      }
      String label = line.substring(start + 1, colon + 1);
      String field = Character.isUpperCase(label.charAt(0)) ? Labels.field(label) : null;
      longest = field == null ? longest : new Label(field, start + 1, colon + 1);
    }
    return longest;
  }

  private static String withoutEnd(String value) {
    int end = value.length();
    while (end > 0 && ENDS.indexOf(value.charAt(end - 1)) >= 0) {
      end--;
    }
    return value.substring(0, end).strip();
  }
}
