package org.openlocaloffer.moderation.trust;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openlocaloffer.contracts.config.Trust;
import org.openlocaloffer.contracts.config.Trust.Verdict;

/**
 * A trust rule as typed into the form.
 *
 * @param verdict trust or block
 * @param expires day/month/year; blank for no end
 */
record NewRule(String verdict, String path, String reason, String expires) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");

  NewRule {
    verdict = verdict == null ? "trust" : verdict;
    path = path == null ? "/" : path.strip();
    reason = reason == null ? "" : reason.strip();
    expires = expires == null ? "" : expires.strip();
  }

  /** What is wrong, by the id of the field. */
  Map<String, String> errors(LocalDate today, String itemPath) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (!verdict.equals("trust") && !verdict.equals("block")) {
      errors.put("verdict", "Choose whether the site is trusted or blocked");
    }
    if (!path.startsWith("/") || !itemPath.startsWith(path)) {
      errors.put("path", "The path must begin this item's path, " + itemPath);
    }
    if (reason.isEmpty()) {
      errors.put("reason", "Say why, for whoever reads the log");
    }
    if (!expires.isEmpty() && day().filter(day -> !day.isBefore(today)).isEmpty()) {
      errors.put(
          "expires", "Give the last day as day/month/year, today or later, or leave it empty");
    }
    return errors;
  }

  Trust.Rule rule(String host) {
    Verdict said = verdict.equals("block") ? Verdict.BLOCK : Verdict.TRUST;
    return new Trust.Rule(host, path, said, reason, day().orElse(null));
  }

  private Optional<LocalDate> day() {
    try {
      return expires.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(expires, DAY));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
