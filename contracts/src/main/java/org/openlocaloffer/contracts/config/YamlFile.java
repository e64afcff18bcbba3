package org.openlocaloffer.contracts.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Reads a file that a person edits into a record, strictly: a key that means nothing is more likely
 * a misspelling than a wish. {@code ${NAME:default}} stands for an environment variable.
 */
public final class YamlFile {
  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::([^}\n]*))?}");
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .addModule(new JavaTimeModule())
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT)
          .build();

  private YamlFile() {}

  /** As {@link #read(Path, Class, Map)}, with this process's environment. */
  public static <T> T read(Path file, Class<T> type) {
    return read(file, type, System.getenv());
  }

  /**
   * @return the record
   * @throws ConfigException naming the file, the line, and for an unknown key the nearest known one
   */
  public static <T> T read(Path file, Class<T> type, Map<String, String> environment) {
    try {
      String yaml = expand(Files.readString(file), environment, file);
      new UnknownKeys(file).refuse(yaml, type);
      T record = MAPPER.readValue(yaml, type);
      if (record == null) {
        throw new ConfigException(file + " is empty");
      }
      return record;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new ConfigException("%s, line %d: %s".formatted(file, line, e.getProblem()));
    } catch (JacksonException e) {
      throw new ConfigException("%s, line %d: %s".formatted(file, line(e), reason(e)));
    } catch (CharacterCodingException e) {
      throw new ConfigException(file + " is not UTF-8 text: save it as UTF-8");
    } catch (IOException e) {
      throw new ConfigException(
          "cannot read " + file + ": is it there, and may this user read it?");
    }
  }

  private static String expand(String text, Map<String, String> environment, Path file) {
    return VARIABLE
        .matcher(text)
        .replaceAll(
            found -> {
              String value = environment.getOrDefault(found.group(1), found.group(2));
              if (value == null) {
                throw new ConfigException(
                    "%s uses ${%s}, which the environment does not set"
                        .formatted(file, found.group(1)));
              }
              return java.util.regex.Matcher.quoteReplacement(value);
            });
  }

  private static int line(JacksonException e) {
    return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
  }

  /** In the words of the file, not of Java. */
  private static String fault(Class<?> wanted) {
    if (!wanted.isEnum()) {
      return Number.class.isAssignableFrom(wanted) || wanted.isPrimitive()
          ? "not a whole number"
          : "not a value that can stand here";
    }
    return "unknown; there are "
        + Arrays.stream(wanted.getEnumConstants())
            .map(one -> one.toString().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
  }

  private static String reason(JacksonException e) {
    if (e instanceof DatabindException
        && e.getCause() instanceof IllegalArgumentException refused) {
      return refused.getMessage();
    }
    if (e instanceof InvalidFormatException wrong) {
      return "'%s' is %s".formatted(wrong.getValue(), fault(wrong.getTargetType()));
    }
    return e.getOriginalMessage().lines().findFirst().orElse("unreadable");
  }
}
