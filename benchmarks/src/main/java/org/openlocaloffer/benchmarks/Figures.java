package org.openlocaloffer.benchmarks;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a trial found, in one line for people and scripts: {@code service_f1=0.81 ms_per_page=1.9}.
 */
final class Figures {
  private final Map<String, Double> values = new LinkedHashMap<>();

  /**
   * @param name lower case with underscores, the unit in it where there is one
   */
  Figures with(String name, double value) {
    values.put(name, value);
    return this;
  }

  @Override
  public String toString() {
    return values.entrySet().stream()
        .map(figure -> figure.getKey() + "=" + shortest(figure.getValue()))
        .collect(Collectors.joining(" "));
  }

  /** Three digits behind the point are more than any of our trials can tell apart. */
  private static String shortest(double value) {
    return String.format(Locale.ROOT, "%.3f", value).replaceFirst("[.]?0+$", "");
  }
}
