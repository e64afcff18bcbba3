package org.openlocaloffer.contracts.listing;

import java.util.List;
import org.openlocaloffer.contracts.Required;
import org.openlocaloffer.contracts.time.Times;

/**
 * When it happens, in words and as data.
 *
 * @param text as people read it
 * @param times what the words say, one for each stretch of hours; empty where they could not be
 *     read
 */
public record Schedule(String text, List<Times> times) {
  public Schedule {
    text = Required.text(text, "schedules.text");
    times = Required.list(times);
  }
}
