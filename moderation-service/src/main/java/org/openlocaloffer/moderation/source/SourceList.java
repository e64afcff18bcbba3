package org.openlocaloffer.moderation.source;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All sources as the screen shows them, each by name.
 *
 * @param attention those that somebody should look at
 */
record SourceList(List<SourceLine> attention, List<SourceLine> rest) {

  static SourceList of(List<SourceHealth> all) {
    Map<Boolean, List<SourceLine>> parts =
        all.stream()
            .map(health -> new SourceLine(health, shared(health, all)))
            .collect(Collectors.partitioningBy(SourceLine::needsAttention));
    return new SourceList(parts.get(true), parts.get(false));
  }

  private static List<String> shared(SourceHealth one, List<SourceHealth> all) {
    List<String> hosts = one.source().scope().hosts();
    return all.stream()
        .filter(other -> other != one)
        .filter(other -> other.source().scope().hosts().stream().anyMatch(hosts::contains))
        .filter(other -> other.report() != null && other.report().candidates() > 0)
        .map(other -> other.source().name())
        .toList();
  }

  public boolean isEmpty() {
    return attention.isEmpty() && rest.isEmpty();
  }

  /** Such as "30 sources: 5 failing, 24 idle, 1 paused". */
  public String summary() {
    int number = attention.size() + rest.size();
    Map<String, Long> states = new TreeMap<>();
    attention.forEach(line -> states.merge(line.state().toLowerCase(), 1L, Long::sum));
    rest.forEach(line -> states.merge(line.state().toLowerCase(), 1L, Long::sum));
    return states.entrySet().stream()
        .map(state -> state.getValue() + " " + state.getKey())
        .collect(Collectors.joining(", ", number + (number == 1 ? " source: " : " sources: "), ""));
  }
}
