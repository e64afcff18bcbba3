package org.openlocaloffer.crawler.feed.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;

/**
 * One property.
 *
 * @param name in upper case
 * @param parameters by their names in upper case, without quotes
 * @param value as written, escapes and all
 */
record ContentLine(String name, Map<String, String> parameters, String value) {
  /**
   * @param lines unfolded
   */
  static List<ContentLine> parse(List<String> lines) {
    String event =
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\n"
            + String.join("\n", lines)
            + "\nEND:VEVENT\nEND:VCALENDAR\n";
    Gathering gathering = new Gathering();
    try {
      new CalendarParserImpl(true).parse(new StringReader(event), gathering);
    } catch (IOException | ParserException e) {
      throw new IllegalArgumentException("its lines are broken: " + e.getMessage(), e);
    }
    return gathering.lines;
  }

  /** With its escapes undone. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '\\' || i + 1 == value.length()) {
        text.append(c);
      } else {
        char escaped = value.charAt(++i);
        text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
      }
    }
    return text.toString().strip();
  }

  private static final class Gathering implements ContentHandler {
    private final List<ContentLine> lines = new ArrayList<>();
    private Map<String, String> parameters = new HashMap<>();
    private String value;

    @Override
    public void startProperty(String name) {
      parameters = new HashMap<>();
      value = "";
    }

    @Override
    public void parameter(String name, String value) {
      parameters.put(name.toUpperCase(Locale.ROOT), value.replace("\"", ""));
    }

    @Override
    public void propertyValue(String value) {
      this.value = value;
    }

    @Override
    public void endProperty(String name) {
      lines.add(new ContentLine(name.toUpperCase(Locale.ROOT), parameters, value));
    }

    @Override
    public void startCalendar() {}

    @Override
    public void endCalendar() {}

    @Override
    public void startComponent(String name) {}

    @Override
    public void endComponent(String name) {}
  }
}
