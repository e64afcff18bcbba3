package org.openlocaloffer.moderation.proposal;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openlocaloffer.contracts.wire.MalformedMessage;

/** Says of a field that cannot be read what it must be, in the words of the JSON. */
final class WrongField {
  private WrongField() {}

  static String in(MalformedMessage e) {
    if (e.getCause() instanceof MismatchedInputException wrong
        && wrong.getTargetType() != null
        && !(wrong.getCause() instanceof IllegalArgumentException)) {
      return path(wrong) + " must be " + wanted(wrong.getTargetType());
    }
    return e.getMessage().replaceFirst("^ListingProposal", "listing");
  }

  private static String path(MismatchedInputException e) {
    String path =
        e.getPath().stream()
            .map(part -> part.getFieldName())
            .filter(name -> name != null)
            .collect(Collectors.joining("."));
    return path.isEmpty() ? "listing" : path;
  }

  private static String wanted(Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", ", "one of ", ""));
    } else if (type == Double.class || type == double.class) {
      return "a number";
    } else if (Number.class.isAssignableFrom(type) || type == int.class || type == long.class) {
      return "a whole number";
    } else if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    } else if (type == String.class) {
      return "text";
    } else if (Temporal.class.isAssignableFrom(type)) {
      return "a time in ISO 8601";
    } else if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    return Map.class.isAssignableFrom(type) || type.isRecord() ? "an object" : "something else";
  }
}
