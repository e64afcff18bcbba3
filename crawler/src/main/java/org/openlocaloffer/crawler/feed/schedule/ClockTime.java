package org.openlocaloffer.crawler.feed.schedule;

import java.time.LocalTime;

/** Times of day in words. */
public final class ClockTime {
  private ClockTime() {}

  /** "10am", "3:45pm", "12 noon", "midnight". */
  public static String words(LocalTime time) {
    if (time.getMinute() == 0 && time.getHour() % 12 == 0) {
      return time.getHour() == 0 ? "midnight" : "12 noon";
    }
    int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    String minutes = time.getMinute() == 0 ? "" : ":%02d".formatted(time.getMinute());
    return hour + minutes + (time.getHour() < 12 ? "am" : "pm");
  }

  /**
   * "10am to 12 noon", or "10am" alone.
   *
   * @param to null, or equal to {@code from}, where no end is known
   */
  public static String words(LocalTime from, LocalTime to) {
    return to == null || to.equals(from) ? words(from) : words(from) + " to " + words(to);
  }
}
