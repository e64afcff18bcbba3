package org.openlocaloffer.crawler.frontier;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.ObjLongConsumer;
import org.openlocaloffer.contracts.source.RefusalCause;

/**
 * The counts of all reports together as metrics: {@code pages}, {@code bytes}, {@code candidates},
 * {@code unchanged}, {@code gone}, and {@code refused.CAUSE} for each cause.
 */
final class Counters implements ObjLongConsumer<String> {
  private final Map<String, LongConsumer> counters = new HashMap<>();

  /**
   * @param register makes the counter of that name
   */
  Counters(Function<String, LongConsumer> register) {
    List.of(Tallies.PAGES, Tallies.BYTES, Tallies.CANDIDATES, Tallies.UNCHANGED, Tallies.GONE)
        .forEach(name -> counters.put(name, register.apply(name)));
    Arrays.stream(RefusalCause.values())
        .map(RefusalCause::word)
        .forEach(cause -> counters.put(cause, register.apply("refused." + cause)));
  }

  @Override
  public void accept(String name, long amount) {
    counters.get(name).accept(amount);
  }
}
