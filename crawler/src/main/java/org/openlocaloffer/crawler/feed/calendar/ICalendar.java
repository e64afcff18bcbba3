package org.openlocaloffer.crawler.feed.calendar;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.crawler.extract.Extractor;
import org.openlocaloffer.crawler.kind.Addresses;
import org.openlocaloffer.crawler.kind.Body;
import org.openlocaloffer.crawler.kind.Contents;
import org.openlocaloffer.crawler.kind.Document;
import org.openlocaloffer.crawler.kind.Harvest;
import org.openlocaloffer.crawler.kind.Kind;
import org.openlocaloffer.crawler.kind.Unreadable;

/**
 * iCalendar (RFC 5545), read as calendars are written and not only as they should be. One entry for
 * each series of events that goes on within the next twelve months; organisers and attendees are
 * never looked at. Complete where the whole file was read without a fault: an event that could not
 * be read has not been taken away.
 */
public final class ICalendar implements Kind {
  /** For one file; rules can be written that take longer than anybody would wait. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Extractor extractor;

  /** Proposes neither needs nor categories. */
  public ICalendar() {
    this(new Extractor());
  }

  public ICalendar(Extractor extractor) {
    this.extractor = extractor;
  }

  @Override
  public List<URI> seeds(Source source) throws Unreadable {
    return Addresses.seeds(source);
  }

  @Override
  public Map<String, String> headers() {
    return Map.of("Accept", "text/calendar, */*;q=0.1");
  }

  @Override
  public Contents read(Document document) throws Unreadable {
    CalendarFile file = CalendarFile.read(Body.text(document, "a calendar"));
    Harvest harvest = new Harvest(extractor, CalendarFile.MOST);
    file.faults().forEach(harvest::fault);
    harvest.passOver(file.passedOver());
    Map<String, List<Event>> series = series(file, harvest);
    SeriesReader reader = new SeriesReader(document, series.values(), file.cancelled());
    long deadline = System.nanoTime() + LONGEST.toNanos();
    for (List<Event> events : series.values()) {
      if (System.nanoTime() > deadline) {
        harvest.fault(
            "reading stopped after %d s: its rules repeat too much".formatted(LONGEST.toSeconds()));
        break;
      }
      harvest.add(Harvest.quoted(events.get(0).title()), () -> reader.read(new Series(events)));
    }
    return harvest.contents(file.whole());
  }

  /**
   * Events of one UID belong together: the series and its exceptions. Those that are not for
   * everybody are none of ours.
   */
  private static Map<String, List<Event>> series(CalendarFile file, Harvest harvest) {
    Map<String, List<Event>> series = new LinkedHashMap<>();
    for (List<String> lines : file.events().stream().filter(CalendarFile::isPublic).toList()) {
      harvest.attempt(
          Harvest.quoted(CalendarFile.nameOf(lines)),
          () -> {
            Event event = EventReader.read(lines, file.zones());
            series.computeIfAbsent(event.id(), id -> new ArrayList<>()).add(event);
          });
    }
    return series;
  }
}
