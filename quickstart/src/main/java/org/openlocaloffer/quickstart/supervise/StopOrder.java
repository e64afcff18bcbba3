package org.openlocaloffer.quickstart.supervise;

import java.util.ArrayList;
import java.util.List;

/** Units in groups to stop together: first those that nothing else waits for. */
final class StopOrder {

  private StopOrder() {}

  static List<List<Unit>> of(List<Unit> units) {
    List<List<Unit>> groups = new ArrayList<>();
    List<Unit> left = new ArrayList<>(units);
    while (!left.isEmpty()) {
      List<Unit> now = left.stream().filter(unit -> nobodyNeeds(unit, left)).toList();
      if (now.isEmpty()) {
        throw new IllegalArgumentException("units wait for each other: " + left);
      }
      groups.add(now);
      left.removeAll(now);
    }
    return groups;
  }

  private static boolean nobodyNeeds(Unit unit, List<Unit> left) {
    return left.stream().noneMatch(other -> other.after().contains(unit.name()));
  }
}
