package org.openlocaloffer.contracts.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.feedback.Comment;
import org.openlocaloffer.contracts.feedback.Feedback;
import org.openlocaloffer.contracts.feedback.Report;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.vocabulary.Vocabulary;

/**
 * Writes and reads the JSON of all topics: fields in the order of the records, empty ones left out,
 * instants and durations in ISO 8601, enums in lower case. Unknown fields are passed over, so that
 * a newer writer does not stop an older reader. Safe for use by many threads.
 */
public final class Codec {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addMixIn(Candidate.class, CandidateType.class)
          .addMixIn(Vocabulary.class, VocabularyType.class)
          .addMixIn(Feedback.class, FeedbackType.class)
          .addMixIn(CrawlReport.Example.class, OldExample.class)
          .annotationIntrospector(new WordsOnTheWire())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
          .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Candidate.Found.class, name = "found"),
    @JsonSubTypes.Type(value = Candidate.Gone.class, name = "gone")
  })
  private interface CandidateType {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Vocabulary.TaxonomyVersion.class, name = "taxonomy"),
    @JsonSubTypes.Type(value = Vocabulary.JargonVersion.class, name = "jargon")
  })
  private interface VocabularyType {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = Comment.class)
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Comment.class, name = "comment"),
    @JsonSubTypes.Type(value = Report.class, name = "report")
  })
  private interface FeedbackType {}

  /** Reads examples of older crawlers too, which wrote cause and detail in one text. */
  private abstract static class OldExample {
    @JsonCreator
    static CrawlReport.Example of(
        @JsonProperty("url") String url,
        @JsonProperty("cause") String cause,
        @JsonProperty("detail") String detail) {
      throw new UnsupportedOperationException("only its annotations are read");
    }
  }

  /**
   * Sealed interfaces. Jackson writes the field {@code type} only where a record is written as one
   * of these, not as itself.
   */
  private static final List<Class<?>> KINDS =
      List.of(Candidate.class, Vocabulary.class, Feedback.class);

  private Codec() {}

  /** The record as UTF-8 JSON without line feeds. */
  public static byte[] write(Object record) {
    try {
      return MAPPER.writerFor(wireType(record)).writeValueAsBytes(record);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of ours has no JSON: " + record.getClass(), e);
    }
  }

  /**
   * @return the record
   * @throws MalformedMessage where the bytes are not JSON, or a required field is missing or wrong;
   *     the message names the field
   */
  public static <T> T read(byte[] json, Class<T> type) {
    try {
      T record = MAPPER.readValue(json, type);
      if (record == null) {
        throw new MalformedMessage("null is not a " + type.getSimpleName(), null);
      }
      return record;
    } catch (JsonMappingException e) {
      throw new MalformedMessage(type.getSimpleName() + ": " + reason(e), e);
    } catch (IOException e) {
      throw new MalformedMessage("not JSON: " + firstLine(e.getMessage()), e);
    }
  }

  private static Class<?> wireType(Object record) {
    return KINDS.stream()
        .filter(kind -> kind.isInstance(record))
        .findFirst()
        .orElse(record.getClass());
  }

  private static String reason(JsonMappingException e) {
    Throwable cause = e.getCause();
    if (cause instanceof IllegalArgumentException refused) {
      return refused.getMessage();
    }
    String path =
        e.getPath().stream()
            .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
            .collect(Collectors.joining("."));
    return (path.isEmpty() ? "" : path + ": ") + firstLine(e.getOriginalMessage());
  }

  private static String firstLine(String message) {
    return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
  }
}
