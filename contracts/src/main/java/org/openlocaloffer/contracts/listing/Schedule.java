package org.openlocaloffer.contracts.listing;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.openlocaloffer.contracts.Required;

/**
 * When it happens, in words and, where the words are plain enough, in fields.
 *
 * @param text as people read it
 * @param day null where the text names none or several
 * @param opens local time, Europe/London; may be null
 * @param closes local time, Europe/London; may be null
 */
public record Schedule(String text, DayOfWeek day, LocalTime opens, LocalTime closes) {
  public Schedule {
    text = Required.text(text, "schedules.text");
  }
}
