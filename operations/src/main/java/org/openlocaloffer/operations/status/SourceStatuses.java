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

/** The status of every source that there is now, by id. */
record SourceStatuses(List<SourceStatus> sources) {

  static SourceStatuses read(NewestMessages messages) {
    Map<String, byte[]> sources = messages.all(Topic.SOURCES);
    Map<String, byte[]> reports = messages.of(Topic.CRAWL_REPORTS, sources.keySet());
    List<SourceStatus> statuses = new ArrayList<>();
    sources.forEach(
        (id, source) ->
            read(source, Source.class)
                .ifPresent(
                    s ->
                        statuses.add(
                            new SourceStatus(
                                s, read(reports.get(id), CrawlReport.class).orElse(null)))));
    statuses.sort(Comparator.comparing(status -> status.source().id()));
    return new SourceStatuses(statuses);
  }

  Optional<SourceStatus> of(String id) {
    return sources.stream().filter(status -> status.source().id().equals(id)).findFirst();
  }

  /** Passes over a message that cannot be read; the crawler has sent it to the dead letters. */
  private static <T> Optional<T> read(byte[] json, Class<T> type) {
    try {
      return json == null ? Optional.empty() : Optional.of(Codec.read(json, type));
    } catch (MalformedMessage e) {
      return Optional.empty();
    }
  }
}
