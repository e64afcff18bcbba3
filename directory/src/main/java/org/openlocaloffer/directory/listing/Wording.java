package org.openlocaloffer.directory.listing;

import java.util.List;
import org.openlocaloffer.contracts.listing.Access;
import org.openlocaloffer.contracts.listing.Ages;

/** A listing's fields as sentences. */
final class Wording {
  private Wording() {}

  /** Paragraphs of a text; none for null. */
  static List<String> paragraphs(String text) {
    return text == null
        ? List.of()
        : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** "Ages 5 to 11."; empty where all ages are welcome or nobody has said. */
  static List<String> ages(Ages ages) {
    if (ages == null || (ages.from() == null && ages.to() == null)) {
      return List.of();
    }
    if (ages.from() == null) {
      return List.of("Up to age %d.".formatted(ages.to()));
    }
    if (ages.to() == null) {
      return List.of("From age %d.".formatted(ages.from()));
    }
    return List.of(
        ages.from().equals(ages.to())
            ? "Age %d.".formatted(ages.from())
            : "Ages %d to %d.".formatted(ages.from(), ages.to()));
  }

  /** Whether a professional must refer; empty where nobody has said. */
  static List<String> referral(Access access) {
    if (access.referralNeeded() == null) {
      return List.of();
    }
    return List.of(
        access.referralNeeded()
            ? "Somebody such as a doctor, school or social worker has to refer you."
            : "You can get in touch yourself; nobody has to refer you.");
  }

  /** Whether a plan is needed; empty where nobody has said. */
  static List<String> plan(Access access) {
    if (access.ehcpNeeded() == null) {
      return List.of();
    }
    return List.of(
        access.ehcpNeeded()
            ? "An education, health and care plan (EHCP) is needed."
            : "No education, health and care plan (EHCP) is needed.");
  }
}
