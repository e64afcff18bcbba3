package org.openlocaloffer.moderation.source.form;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.moderation.source.Origin;
import org.openlocaloffer.moderation.source.SourceHealth;
import org.openlocaloffer.moderation.source.SourceWords;

/**
 * A three-way merge of the form after somebody else changed the source: fields that only the other
 * changed are shown as they are now; in the rest, what was typed is kept.
 *
 * @param form to be shown again
 * @param errors what the other changed, by the id of the field
 */
record FormMerge(SourceForm form, Map<String, String> errors) {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  static FormMerge of(SourceForm seen, SourceForm typed, SourceHealth health) {
    SourceForm now = SourceForm.of(health.source());
    Map<String, String> values = new LinkedHashMap<>(typed.values());
    Map<String, String> errors = new LinkedHashMap<>();
    errors.put(
        "source",
        who(health.origin())
            + " What you typed is kept below, but not saved: look through it and save again.");
    for (String field : now.values().keySet()) {
      if (now.says(field, seen) || now.says(field, typed)) {
        continue;
      }
      boolean kept = !typed.says(field, seen);
      if (!kept) {
        values.put(field, now.text(field));
      }
      errors.put(field, said(field, now.text(field), kept));
    }
    return new FormMerge(new SourceForm(values), errors);
  }

  private static String said(String field, String now, boolean kept) {
    String is = now.isEmpty() ? "nothing" : "‘" + shown(field, now) + "’";
    return "‘%s’ was changed to %s%s"
        .formatted(FieldWords.label(field), is, kept ? "; what you typed is kept" : "");
  }

  private static String shown(String field, String now) {
    return field.equals("kind")
        ? new SourceWords().kind(SourceKind.valueOf(now))
        : now.replace("\n", ", ");
  }

  private static String who(Origin origin) {
    Instant at = origin.editedAt();
    return at == null
        ? "config/sources.yaml changed this source after you opened it."
        : "%s changed this source at %s, after you opened it."
            .formatted(origin.editedBy(), WHEN.format(at));
  }
}
