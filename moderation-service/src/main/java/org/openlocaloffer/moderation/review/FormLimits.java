package org.openlocaloffer.moderation.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openlocaloffer.moderation.proposal.Limits;

/** Finds what is too long in the form, by the id of the field. */
final class FormLimits {
  private static final Map<String, Integer> TEXTS =
      Map.of(
          "name", Limits.NAME,
          "summary", Limits.SUMMARY,
          "organisation", Limits.VALUE,
          "organisationUrl", Limits.VALUE,
          "what", Limits.ANSWER,
          "who", Limits.ANSWER,
          "how", Limits.ANSWER);

  private static final List<String> LINES =
      List.of("phones", "emails", "webs", "socials", "schedules", "costs", "accessibility");

  private final ListingForm form;
  private final Map<String, String> errors = new LinkedHashMap<>();

  private FormLimits(ListingForm form) {
    this.form = form;
  }

  static Map<String, String> check(ListingForm form) {
    FormLimits limits = new FormLimits(form);
    TEXTS.forEach((id, limit) -> limits.text(id, form.text(id).replace("\r\n", "\n"), limit));
    LINES.forEach(limits::lines);
    form.places().forEach(limits::place);
    return limits.errors;
  }

  private void text(String id, String typed, int limit) {
    if (typed.length() > limit) {
      errors.put(id, Limits.tooLong(limit));
    }
  }

  private void lines(String id) {
    List<String> lines = form.lines(id);
    if (lines.size() > Limits.ENTRIES) {
      errors.put(id, Limits.tooMany());
    }
    if (lines.stream().anyMatch(line -> line.length() > Limits.VALUE)) {
      errors.put(id, Limits.tooLong(Limits.VALUE) + " on each line");
    }
  }

  private void place(ListingForm.PlaceRow row) {
    text("placeName-" + row.number(), row.name(), Limits.VALUE);
    text("placeAddress-" + row.number(), row.address(), Limits.VALUE);
  }
}
