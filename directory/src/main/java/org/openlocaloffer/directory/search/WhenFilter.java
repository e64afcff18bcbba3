package org.openlocaloffer.directory.search;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds what is on at a time of the coming week: what is on weekly then, all the year or in a
 * season that holds on the day, and what has a date then.
 */
final class WhenFilter {
  /** As many as index-loader keeps apart; {@code config/solr/README.md}. */
  private static final int SEASONS = 3;

  private WhenFilter() {}

  /** A query in the words of Solr's standard parser. */
  static String of(When when, Instant now) {
    ZonedDateTime begin = when.next(now);
    Instant end = when.end(begin.toLocalDate()).toInstant().minusSeconds(1);
    String halfHours = when.halfHours().stream().collect(Collectors.joining("\" \"", "(\"", "\")"));
    String inSeason =
        IntStream.rangeClosed(1, SEASONS)
            .mapToObj(
                season ->
                    "(+open_%d:%s +season_%d:\"%s\")"
                        .formatted(season, halfHours, season, begin.toLocalDate()))
            .collect(Collectors.joining(" "));
    return "open:%s %s dates:[%s TO %s]".formatted(halfHours, inSeason, begin.toInstant(), end);
  }
}
