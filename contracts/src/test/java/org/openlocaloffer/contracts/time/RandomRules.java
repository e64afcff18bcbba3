package org.openlocaloffer.contracts.time;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Recurrence rules of all the shapes that calendars write. */
final class RandomRules {
  private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  private RandomRules() {}

  static String one(Random random) {
    String end =
        switch (random.nextInt(4)) {
          case 0 -> ";COUNT=" + (1 + random.nextInt(60));
          case 1 ->
              ";UNTIL=2027%02d%02dT100000Z"
                  .formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
          default -> "";
        };
    String interval = random.nextInt(3) == 0 ? ";INTERVAL=" + (2 + random.nextInt(4)) : "";
    String week = random.nextInt(8) == 0 ? ";WKST=SU" : "";
    return "FREQ=" + shape(random) + interval + week + end;
  }

  private static String shape(Random random) {
    return switch (random.nextInt(10)) {
      case 0 -> "DAILY";
      case 1 -> "DAILY;BYDAY=" + days(random, "");
      case 2 -> "WEEKLY";
      case 3, 4 -> "WEEKLY;BYDAY=" + days(random, "");
      case 5 -> "MONTHLY;BYDAY=" + days(random, String.valueOf(1 + random.nextInt(4)));
      case 6 -> "MONTHLY;BYDAY=" + days(random, "-1");
      case 7 ->
          "MONTHLY;BYMONTHDAY=" + (1 + random.nextInt(31)) + (random.nextBoolean() ? ",-1" : "");
      case 8 ->
          "MONTHLY;BYDAY=" + days(random, "") + ";BYSETPOS=" + (random.nextBoolean() ? "-1" : "2");
      default -> "YEARLY;BYMONTH=" + (1 + random.nextInt(12)) + ";BYDAY=" + days(random, "2");
    };
  }

  private static String days(Random random, String ordinal) {
    return random
        .ints(1 + random.nextInt(3), 0, 7)
        .distinct()
        .mapToObj(day -> ordinal + DAYS.get(day))
        .collect(Collectors.joining(","));
  }
}
