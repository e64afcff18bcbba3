package org.openlocaloffer.operations.status;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.contracts.wire.MalformedMessage;
import org.openlocaloffer.contracts.wire.Topic;

/** All sources that there are now, by id. */
record Standings(List<Standing> sources) {

  static Standings read(NewestMessages messages) {
    Map<String, byte[]> sources = messages.all(Topic.SOURCES);
    Map<String, byte[]> reports = messages.of(Topic.CRAWL_REPORTS, sources.keySet());
    List<Standing> standings = new ArrayList<>();
    sources.forEach(
        (id, source) ->
            read(source, Source.class)
                .ifPresent(
                    s ->
                        standings.add(
                            new Standing(
                                s, read(reports.get(id), CrawlReport.class).orElse(null)))));
    standings.sort(Comparator.comparing(standing -> standing.source().id()));
    return new Standings(standings);
  }

  Optional<Standing> of(String id) {
    return sources.stream().filter(standing -> standing.source().id().equals(id)).findFirst();
  }

  /** The crawler passes over a message that cannot be read, and buries it; so do we. */
  private static <T> Optional<T> read(byte[] json, Class<T> type) {
    try {
      return json == null ? Optional.empty() : Optional.of(Codec.read(json, type));
    } catch (MalformedMessage e) {
      return Optional.empty();
    }
  }
}
