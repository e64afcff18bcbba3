package org.openlocaloffer.crawler.extract.schema;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openlocaloffer.contracts.time.Times;

/**
 * A date or a date with its time, as sites write ISO 8601.
 *
 * @param time in London, wherever the site's clock is; null where only the day is said
 */
record SchemaDate(LocalDate day, LocalTime time) {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)(?:[T ](\\d\\d:\\d\\d)(?::\\d\\d){0,2}(?:\\.\\d{1,9})?"
              + " ?(Z|[+-]\\d\\d:?\\d\\d)?)?");

  /** Empty where it is none. */
  static Optional<SchemaDate> of(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(form.group(1));
      if (form.group(2) == null) {
        return Optional.of(new SchemaDate(day, null));
      }
      LocalDateTime local = day.atTime(LocalTime.parse(form.group(2)));
      LocalDateTime here =
          form.group(3) == null
              ? local
              : local
                  .toInstant(ZoneOffset.of(form.group(3)))
                  .atZone(Times.LONDON)
                  .toLocalDateTime();
      return Optional.of(new SchemaDate(here.toLocalDate(), here.toLocalTime()));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /** Null where it is none. */
  static LocalDate day(String text) {
    return of(text).map(SchemaDate::day).orElse(null);
  }
}
