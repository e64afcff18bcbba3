package org.openlocaloffer.sitekit.component;

import java.util.Collection;
import java.util.Objects;

/**
 * One choice of radios, checkboxes or a select.
 *
 * @param value what the form sends; empty for "any" or "none"
 * @param text what it says
 * @param hint a second line below it, or null
 * @param disabled whether it cannot be chosen now
 */
public record Choice(String value, String text, String hint, boolean disabled) {

  public Choice {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(text, "text");
  }

  public Choice(String value, String text) {
    this(value, text, null, false);
  }

  public Choice(String value, String text, String hint) {
    this(value, text, hint, false);
  }

  /**
   * Whether it is chosen.
   *
   * @param chosen a value, a collection of values, or null
   */
  public boolean isOneOf(Object chosen) {
    if (chosen instanceof Collection<?> several) {
      return several.stream().anyMatch(this::isValue);
    }
    return chosen != null && isValue(chosen);
  }

  private boolean isValue(Object chosen) {
    return value.equals(String.valueOf(chosen));
  }
}
