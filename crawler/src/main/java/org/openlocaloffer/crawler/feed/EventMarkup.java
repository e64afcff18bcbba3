package org.openlocaloffer.crawler.feed;

import com.rometools.rome.feed.synd.SyndEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.openlocaloffer.contracts.time.Times;
import org.openlocaloffer.crawler.kind.IsoTimes;

/**
 * Reads when an entry of a feed takes place from the usual namespaces: RSS 1.0's events ({@code
 * ev:startdate}), xCal ({@code dtstart}), and Google's ({@code gd:when}).
 */
final class EventMarkup {
  private static final String EVENTS = "http://purl.org/rss/1.0/modules/event/";
  private static final Set<String> XCAL =
      Set.of("urn:ietf:params:xml:ns:xcal", "urn:ietf:params:xml:ns:icalendar-2.0");
  private static final String GOOGLE = "http://schemas.google.com/g/2005";

  private EventMarkup() {}

  static Optional<Times> times(SyndEntry entry) {
    List<Element> markup = entry.getForeignMarkup();
    return Stream.of(
            IsoTimes.once(text(markup, "startdate"), text(markup, "enddate")),
            IsoTimes.once(text(markup, "dtstart"), text(markup, "dtend")),
            IsoTimes.once(when(markup, "startTime"), when(markup, "endTime")))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static String text(List<Element> markup, String name) {
    return markup.stream()
        .filter(element -> element.getName().equalsIgnoreCase(name))
        .filter(
            element ->
                element.getNamespaceURI().equals(EVENTS)
                    || XCAL.contains(element.getNamespaceURI()))
        .map(element -> dashed(element.getTextTrim()))
        .findFirst()
        .orElse("");
  }

  /** xCal also writes 20261205T100000Z. */
  private static String dashed(String time) {
    return time.replaceFirst("^(\\d{4})(\\d\\d)(\\d\\d)(?!\\d)", "$1-$2-$3")
        .replaceFirst("T(\\d\\d)(\\d\\d)(\\d\\d)(?!\\d)", "T$1:$2:$3");
  }

  private static String when(List<Element> markup, String attribute) {
    return markup.stream()
        .filter(
            element -> element.getName().equals("when") && element.getNamespaceURI().equals(GOOGLE))
        .map(element -> element.getAttributeValue(attribute, ""))
        .findFirst()
        .orElse("");
  }
}
