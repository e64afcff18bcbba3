package org.openlocaloffer.crawler.feed.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.openlocaloffer.crawler.kind.Unreadable;

/**
 * Splits a calendar file into the lines of each event, so that a broken one costs no other. It
 * keeps only the properties that an entry is made of: no organiser, attendee or alarm is read any
 * further.
 *
 * @param events each the lines between BEGIN:VEVENT and END:VEVENT
 * @param cancelled the file withdraws what it lists
 * @param whole it came to its end
 * @param passedOver how many more events there are than are read
 */
record CalendarFile(
    List<List<String>> events,
    TimeZones zones,
    boolean cancelled,
    boolean whole,
    List<String> faults,
    int passedOver) {
  static final int MOST = 5_000;

  /** In characters. */
  private static final int LONGEST_LINE = 200_000;

  private static final int MOST_LINES = 2_000;
  private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]");

  private static final Pattern CLASS = Pattern.compile("(?i)CLASS[;:].*");

  /** As RFC 5545 has it, a word that nobody knows is as good as PRIVATE. */
  private static final Pattern PUBLIC = Pattern.compile("(?i)CLASS(;.*)?:\\s*+(PUBLIC)?+\\s*+");

  private static final Pattern USED =
      Pattern.compile(
          "(?i)(UID|DTSTART|DTEND|DURATION|RRULE|RDATE|EXDATE|RECURRENCE-ID|STATUS|SEQUENCE|CLASS"
              + "|SUMMARY|DESCRIPTION|LOCATION|URL|CATEGORIES|CONTACT|ATTACH|IMAGE)[;:].*");

  static CalendarFile read(String text) throws Unreadable {
    if (!text.regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15)) {
      throw new Unreadable("not a calendar: it does not begin with BEGIN:VCALENDAR");
    }
    Sorting sorting = new Sorting();
    FOLD.matcher(text).replaceAll("").lines().forEach(sorting::take);
    return sorting.file();
  }

  /** Whether an event, by its lines, is for everybody; of a line that was cut nobody knows. */
  static boolean isPublic(List<String> event) {
    return event.stream()
        .filter(line -> CLASS.matcher(line).matches())
        .allMatch(line -> line.length() < LONGEST_LINE && PUBLIC.matcher(line).matches());
  }

  /** What people call an event that is for everybody, from its lines alone; may be empty. */
  static String nameOf(List<String> event) {
    return event.stream()
        .filter(line -> line.regionMatches(true, 0, "SUMMARY", 0, 7))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .map(name -> name.length() <= 80 ? name : name.substring(0, 80))
        .findFirst()
        .orElse("");
  }

  /** Goes through the lines once. */
  private static final class Sorting {
    private final List<List<String>> events = new ArrayList<>();
    private final TimeZones zones = new TimeZones();
    private final List<String> faults = new ArrayList<>();
    private List<String> event;
    private int inside;
    private boolean cancelled;
    private boolean whole;
    private int more;
    private int open;

    void take(String raw) {
      String line = raw.stripTrailing();
      String mark = line.length() < 120 ? line.toUpperCase(Locale.ROOT).replace(" ", "") : "";
      switch (mark) {
        case "BEGIN:VEVENT" -> begin();
        case "END:VEVENT" -> end();
        case "END:VCALENDAR" -> {
          breakOff();
          whole = true;
        }
        case "METHOD:CANCEL" -> cancelled |= event == null;
        default -> other(line, mark);
      }
    }

    private void begin() {
      breakOff();
      event = new ArrayList<>();
    }

    /** What the rest of an event would have said, nobody knows: it may not be for everybody. */
    private void breakOff() {
      open += event == null ? 0 : 1;
      event = null;
      inside = 0;
    }

    private void end() {
      if (event != null && events.size() < MOST) {
        events.add(event);
      } else if (event != null) {
        more++;
      }
      event = null;
      inside = 0;
    }

    private void other(String line, String mark) {
      if (event == null) {
        zones.take(line, mark);
      } else if (mark.startsWith("BEGIN:")) {
        inside++;
      } else if (mark.startsWith("END:")) {
        inside--;
      } else if (inside <= 0 && hasRoom(line) && USED.matcher(line).matches()) {
        event.add(line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE));
      }
    }

    /** Whom an event is for is kept wherever it stands. */
    private boolean hasRoom(String line) {
      return event.size() < MOST_LINES
          || event.size() < 2 * MOST_LINES && CLASS.matcher(line).matches();
    }

    CalendarFile file() {
      if (event != null) {
        faults.add("the file breaks off within an event");
      } else if (!whole) {
        faults.add("the file breaks off before its end");
      }
      if (open > 0) {
        faults.add("%,d events have no end (END:VEVENT)".formatted(open));
      }
      return new CalendarFile(events, zones, cancelled, whole, faults, more);
    }
  }
}
