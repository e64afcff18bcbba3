package org.openlocaloffer.benchmarks.maintext;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How much of one text is found in another, as multisets of lower-cased words (runs of letters,
 * digits and underscores), each figure between 0 and 1.
 */
public record WordOverlap(double precision, double recall) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  static WordOverlap of(String found, String expected) {
    Map<String, Integer> foundWords = words(found);
    Map<String, Integer> expectedWords = words(expected);
    double shared = 0;
    for (var word : foundWords.entrySet()) {
      shared += Math.min(word.getValue(), expectedWords.getOrDefault(word.getKey(), 0));
    }
    return new WordOverlap(share(shared, foundWords), share(shared, expectedWords));
  }

  public double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  private static double share(double shared, Map<String, Integer> words) {
    int all = words.values().stream().mapToInt(Integer::intValue).sum();
    return all == 0 ? 0 : shared / all;
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> counts = new HashMap<>();
    var matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      counts.merge(matcher.group(), 1, Integer::sum);
    }
    return counts;
  }
}
