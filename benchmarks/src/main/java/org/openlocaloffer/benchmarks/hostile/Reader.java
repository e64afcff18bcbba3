package org.openlocaloffer.benchmarks.hostile;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openlocaloffer.contracts.config.YamlFile;
import org.openlocaloffer.contracts.source.RobotsState;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.crawler.CrawlerConfig;
import org.openlocaloffer.crawler.candidate.EntryMemory;
import org.openlocaloffer.crawler.candidate.Judge;
import org.openlocaloffer.crawler.candidate.Judgement;
import org.openlocaloffer.crawler.candidate.PageSettings;
import org.openlocaloffer.crawler.feed.Syndication;
import org.openlocaloffer.crawler.feed.calendar.ICalendar;
import org.openlocaloffer.crawler.feed.openreferral.OpenReferral;
import org.openlocaloffer.crawler.fetch.Fetched;
import org.openlocaloffer.crawler.fetch.ProtocolConfig;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.kind.Kind;
import org.openlocaloffer.crawler.source.Definition;

/**
 * Reads documents by the crawler's own judge, as it stands between fetcher and topic, with a source
 * of each kind. For one thread at a time.
 */
final class Reader {
  private static final Map<SourceKind, Kind> KINDS =
      Map.of(
          SourceKind.RSS, new Syndication(),
          SourceKind.ICALENDAR, new ICalendar(),
          SourceKind.OPEN_REFERRAL, new OpenReferral());

  private final Map<SourceKind, Definition> definitions = new EnumMap<>(SourceKind.class);
  private final Judge judge;

  /**
   * @param folder with crawler.yaml and what it needs
   */
  Reader(Path folder) {
    CrawlerConfig config = YamlFile.read(folder.resolve("crawler.yaml"), CrawlerConfig.class);
    for (SourceKind kind : SourceKind.values()) {
      Source source =
          new Source(id(kind), id(kind), kind, List.of(home(kind)), null, null, false, null);
      definitions.put(kind, Definition.of(source, Optional.ofNullable(KINDS.get(kind))));
    }
    judge =
        Judge.of(
            new ProtocolConfig(null, config.frontier(), config.fetch(), config.agent()),
            PageSettings.of(config.pages(), folder),
            lease -> Optional.of(definitions.get(kind(lease))),
            EntryMemory.NOTHING);
  }

  /**
   * @param number gives it an address of its own
   */
  Judgement read(Specimen specimen, int number) {
    Lease lease = lease(specimen, number);
    return judge.judge(lease, fetched(specimen), specimen.body());
  }

  /** A first visit, of no seed. */
  private static Lease lease(Specimen specimen, int number) {
    SourceKind kind = specimen.kind();
    boolean list = kind != SourceKind.WEBSITE;
    Link link = new Link(home(kind) + "page-" + number, id(kind) + ".example", 1, list, 0);
    Lease.Hold hold = new Lease.Hold(number, Instant.now().plusSeconds(600));
    return Lease.first(id(kind), link, false, hold);
  }

  private static Fetched fetched(Specimen specimen) {
    return new Fetched(
        200,
        null,
        null,
        specimen.contentType(),
        null,
        null,
        null,
        null,
        specimen.body().length,
        Duration.ofSeconds(1),
        null,
        null,
        RobotsState.ALLOWED,
        null);
  }

  private static String id(SourceKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static SourceKind kind(Lease lease) {
    return SourceKind.valueOf(lease.sourceId().toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static String home(SourceKind kind) {
    return "https://" + id(kind) + ".example/";
  }
}
