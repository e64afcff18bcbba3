package org.openlocaloffer.contracts.wire;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.util.Arrays;
import org.openlocaloffer.contracts.Word;

/** Has Jackson write constants by their {@link Word#word()}, and read unknown words as OTHER. */
final class WordsOnTheWire extends JacksonAnnotationIntrospector {
  private static final long serialVersionUID = 1L;
  private static final String UNKNOWN = "OTHER";

  @Override
  public String[] findEnumValues(
      MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
    String[] found = super.findEnumValues(config, type, constants, names);
    for (int i = 0; i < constants.length; i++) {
      if (constants[i] instanceof Word word) {
        found[i] = word.word();
      }
    }
    return found;
  }

  @Override
  public Enum<?> findDefaultEnumValue(AnnotatedClass type, Enum<?>[] constants) {
    return Arrays.stream(constants)
        .filter(constant -> constant instanceof Word && constant.name().equals(UNKNOWN))
        .findFirst()
        .orElse(null);
  }
}
