package org.openlocaloffer.contracts.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

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
    String yaml = expand(text(file), environment, file);
    try {
      new UnknownKeys(file).refuse(yaml, type);
      T record = MAPPER.readValue(yaml, type);
      if (record == null) {
        throw new ConfigException(file + " is empty");
      }
      return record;
    } catch (MarkedYAMLException e) {
      throw new YamlFault(file.toString(), yaml).of(e);
    } catch (YAMLException e) {
      throw new ConfigException(file + " is not YAML: it holds characters that are not text");
    } catch (JacksonException e) {
      throw new YamlFault(file.toString(), yaml).of(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new ConfigException("there is no file " + file);
    } catch (CharacterCodingException e) {
      throw new ConfigException(file + " is not UTF-8 text: save it as UTF-8");
    } catch (IOException e) {
      throw new ConfigException(
          Files.isDirectory(file)
              ? file + " is a folder; name a file in it"
              : "cannot read " + file + ": may this user read it?");
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
}
