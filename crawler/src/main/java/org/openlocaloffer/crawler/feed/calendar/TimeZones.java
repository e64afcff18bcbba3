package org.openlocaloffer.crawler.feed.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import org.openlocaloffer.contracts.time.Times;

/**
 * Finds the time zone that a calendar names. A known name is believed before the file's own
 * definition, which is often a copy of old rules; times without a zone are London's. For one
 * thread.
 */
final class TimeZones {
  private static final ZoneId LONDON = Times.LONDON;
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Pattern REGION =
      Pattern.compile(
          "(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+$");
  private static final Pattern OFFSET =
      Pattern.compile("(?i)\\(?(?:GMT|UTC)\\s*([+-])(\\d{1,2}):?(\\d\\d)?\\b.*");
  private static final Properties WINDOWS = windows();

  /** What a definition of the file's own says so far. */
  private static final class Definition {
    private String location;
    private String standard;
    private String daylight;
  }

  private final Map<String, Definition> definitions = new HashMap<>();
  private Definition current = new Definition();
  private boolean daylight;

  /** A line outside events. */
  void take(String line, String mark) {
    int colon = line.indexOf(':');
    String value = line.substring(colon + 1).strip();
    if (mark.equals("BEGIN:VTIMEZONE")) {
      current = new Definition();
    } else if (mark.startsWith("BEGIN:")) {
      daylight = mark.equals("BEGIN:DAYLIGHT");
    } else if (mark.startsWith("TZID:")) {
      definitions.put(unquoted(value), current);
    } else if (mark.startsWith("X-LIC-LOCATION:")) {
      current.location = value;
    } else if (mark.startsWith("TZOFFSETTO:") && daylight) {
      current.daylight = value;
    } else if (mark.startsWith("TZOFFSETTO:")) {
      current.standard = value;
    }
  }

  /**
   * London for null and for what nobody can make out: that is what these calendars mean.
   *
   * @param id as the file writes it
   */
  ZoneId zone(String id) {
    if (id == null || id.isBlank()) {
      return LONDON;
    }
    String name = unquoted(id);
    ZoneId known = known(name);
    return known == null ? defined(definitions.get(name)) : known;
  }

  private static ZoneId known(String name) {
    Matcher region = REGION.matcher(name);
    ZoneId byRegion = region.find() ? named(region.group()) : null;
    if (byRegion != null) {
      return byRegion;
    }
    if (name.toLowerCase(Locale.ROOT).contains("london")
        || name.equalsIgnoreCase("GMT Standard Time")) {
      return LONDON;
    }
    Matcher offset = OFFSET.matcher(name);
    if (offset.matches()) {
      String minutes = offset.group(3) == null ? "00" : offset.group(3);
      return named(
          "%s%02d:%s".formatted(offset.group(1), Integer.parseInt(offset.group(2)), minutes));
    }
    ZoneId windows = WINDOWS.containsKey(name) ? named(WINDOWS.getProperty(name)) : null;
    return windows == null ? named(name) : windows;
  }

  private static ZoneId defined(Definition definition) {
    if (definition == null) {
      return LONDON;
    }
    ZoneId byLocation = definition.location == null ? null : known(definition.location);
    if (byLocation != null) {
      return byLocation;
    }
    ZoneId standard = definition.standard == null ? null : named(definition.standard);
    ZoneId summer = definition.daylight == null ? null : named(definition.daylight);
    if (ZoneOffset.UTC.equals(standard) && summer != null) {
      return LONDON;
    }
    return ZoneOffset.ofHours(1).equals(standard) && summer != null
        ? PARIS
        : standard == null ? LONDON : standard;
  }

  /** Null where there is none of this name. */
  private static ZoneId named(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String unquoted(String id) {
    return id.replace("\"", "").strip();
  }

  /** What Outlook calls them. */
  private static Properties windows() {
    Properties names = new Properties();
    try (InputStream in =
        TimeZoneRegistry.class.getResourceAsStream(
            "/net/fortuna/ical4j/transform/compliance/msTimezoneNames")) {
      names.load(in);
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
