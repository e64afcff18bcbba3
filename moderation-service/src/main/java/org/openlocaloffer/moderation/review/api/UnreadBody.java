package org.openlocaloffer.moderation.review.api;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says why a body cannot be read, by the names of the JSON and never by those of Java. */
final class UnreadBody {
  private static final String OBJECT = "the body must be a JSON object";

  private UnreadBody() {}

  static String why(HttpMessageNotReadableException e) {
    if (!(e.getCause() instanceof JacksonException wrong)) {
      return OBJECT;
    }
    String path = path(wrong);
    if (wrong instanceof StreamReadException && !(wrong instanceof InputCoercionException)) {
      return "the body is not valid JSON";
    } else if (path.isEmpty()) {
      return OBJECT;
    } else if (wrong instanceof UnrecognizedPropertyException unknown) {
      return "the body has no key '%s'; it has %s".formatted(path, known(unknown));
    }
    return path + " must be " + wanted(wrong);
  }

  private static String known(UnrecognizedPropertyException unknown) {
    return unknown.getKnownPropertyIds().stream()
        .map(String::valueOf)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String path(JacksonException e) {
    return e.getPath().stream()
        .map(JacksonException.Reference::getPropertyName)
        .filter(name -> name != null)
        .collect(Collectors.joining("."));
  }

  private static String wanted(JacksonException e) {
    Class<?> type = e instanceof MismatchedInputException wrong ? wrong.getTargetType() : null;
    if (e instanceof InputCoercionException || type == Integer.class) {
      return "a whole number";
    } else if (type != null && Map.class.isAssignableFrom(type)) {
      return "a JSON object";
    }
    return type == String.class ? "text" : "something else";
  }
}
