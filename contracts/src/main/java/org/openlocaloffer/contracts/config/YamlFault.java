package org.openlocaloffer.contracts.config;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Says what is wrong with a file, at which line, and what to write instead, by the file's keys and
 * never by Java's names.
 */
record YamlFault(String file, String yaml) {
  private static final String SEEDS =
      ": write the addresses to begin at, such as seeds: [\"https://www.club.example/\"]";

  /** What is not YAML at all. */
  ConfigException of(MarkedYAMLException e) {
    int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
    return new ConfigException(
        "%s, line %d: %s; compare its indentation, hyphens, colons and quotes with the lines above"
            .formatted(file, line, e.getProblem()));
  }

  ConfigException of(JacksonException e) {
    String reason = reason(e);
    String place =
        e instanceof JsonMappingException mapping
            ? YamlPlace.of(yaml, mapping.getPath(), reason).text()
            : e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
    return new ConfigException(file + place + ": " + reason);
  }

  private static String reason(JacksonException e) {
    if (e instanceof DatabindException
        && e.getCause() instanceof IllegalArgumentException refused) {
      String message = refused.getMessage();
      return message.equals("missing seeds") ? message + SEEDS : message;
    }
    if (e instanceof InvalidFormatException wrong) {
      return "'%s' is %s".formatted(wrong.getValue(), fault(wrong.getTargetType()));
    }
    if (e instanceof MismatchedInputException wrong && wrong.getTargetType() != null) {
      return shape(wrong.getTargetType());
    }
    String said = e.getOriginalMessage();
    return said == null
        ? "unreadable"
        : said.lines().findFirst().orElse("unreadable").replace("Duplicate field", "given twice:");
  }

  private static String fault(Class<?> wanted) {
    if (wanted.isEnum()) {
      return "unknown; there are "
          + Arrays.stream(wanted.getEnumConstants())
              .map(one -> one.toString().toLowerCase(Locale.ROOT))
              .collect(joining(", "));
    }
    if (wanted == Duration.class) {
      return "not a length of time; write PT30S for thirty seconds, PT2M for two minutes, P7D for a"
          + " week";
    }
    if (Temporal.class.isAssignableFrom(wanted)) {
      return "not a date; write year, month and day, such as 2027-03-31";
    }
    if (wanted == boolean.class || wanted == Boolean.class) {
      return "neither true nor false";
    }
    return Number.class.isAssignableFrom(wanted) || wanted.isPrimitive()
        ? "not a whole number"
        : "not a value that can stand here";
  }

  private static String shape(Class<?> wanted) {
    if (Collection.class.isAssignableFrom(wanted)) {
      return "a list must stand here: [\"one\", \"two\"], or each on a line of its own that begins"
          + " with a hyphen";
    }
    return wanted.isRecord()
        ? "keys with values must stand here, such as "
            + Arrays.stream(wanted.getRecordComponents())
                .limit(3)
                .map(key -> key.getName() + ": …")
                .collect(joining(", "))
        : "one plain value must stand here, without a list or further keys";
  }
}
