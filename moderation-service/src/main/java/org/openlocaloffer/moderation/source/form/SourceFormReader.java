package org.openlocaloffer.moderation.source.form;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.Required;
import org.openlocaloffer.contracts.source.Budget;
import org.openlocaloffer.contracts.source.Scope;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.source.SourceKind;

/**
 * Reads what was typed into the form. What a source may be the contracts alone say: each field is
 * tried in them by itself, so that every problem is found at once and named at its field.
 */
final class SourceFormReader {
  private final SourceForm form;
  private final Map<String, String> errors = new LinkedHashMap<>();

  /**
   * What the form says.
   *
   * @param source null where there are errors
   * @param errors what is wrong, by the id of the field
   */
  record Read(Source source, Map<String, String> errors) {}

  private SourceFormReader(SourceForm form) {
    this.form = form;
  }

  /**
   * @param id of the source; any that is allowed where it is new
   */
  static Read read(SourceForm form, String id) {
    SourceFormReader reader = new SourceFormReader(form);
    Source source = reader.source(id);
    return new Read(source, reader.errors);
  }

  private Source source(String id) {
    SourceKind kind = field("kind", this::kind);
    String name = field("name", () -> Required.text(form.text("name"), "name"));
    List<String> seeds = field("seeds", () -> seeds(form.lines("seeds")));
    Scope scope = scope();
    Budget budget = budget();
    return errors.isEmpty() ? new Source(id, name, kind, seeds, scope, budget, false, null) : null;
  }

  private static List<String> seeds(List<String> typed) {
    return new Source("new", "new", null, typed, null, null, false, null).seeds();
  }

  private Scope scope() {
    List<String> hosts = form.lines("hosts").stream().map(SourceFormReader::host).toList();
    List<String> include =
        field("include", () -> new Scope(null, form.lines("include"), null, null).include());
    List<String> exclude =
        field("exclude", () -> new Scope(null, null, form.lines("exclude"), null).exclude());
    Integer depth = field("depth", () -> new Scope(null, null, null, number("depth")).depth());
    return new Scope(hosts, include, exclude, depth);
  }

  private Budget budget() {
    Integer pages = field("pages", () -> new Budget(number("pages"), null, null).pages());
    Integer perDay =
        field("pagesPerDay", () -> daily(number("pagesPerDay"), null, null).pagesPerDay());
    Long bytes = field("bytesPerDay", () -> daily(null, bytes(), null).bytesPerDay());
    Duration delay = field("delay", () -> new Budget(null, time("delay"), null).delay());
    Duration again = field("revisit", () -> new Budget(null, null, time("revisit")).revisit());
    Duration least =
        field("revisitLeast", () -> between(again, time("revisitLeast"), null).revisitLeast());
    Duration most =
        field("revisitMost", () -> between(again, null, time("revisitMost")).revisitMost());
    List<String> windows =
        field("windows", () -> daily(null, null, form.lines("windows")).windows());
    return errors.isEmpty()
        ? new Budget(pages, delay, again, least, most, perDay, bytes, windows)
        : null;
  }

  private static Budget daily(Integer pages, Long bytes, List<String> windows) {
    return new Budget(null, null, null, null, null, pages, bytes, windows);
  }

  private static Budget between(Duration revisit, Duration least, Duration most) {
    return new Budget(null, null, revisit, least, most, null, null, null);
  }

  private <T> T field(String id, Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      errors.put(id, FieldWords.said(e.getMessage()));
      return null;
    }
  }

  private SourceKind kind() {
    return Stream.of(SourceKind.values())
        .filter(kind -> kind.name().equals(form.text("kind")))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Choose what kind of source it is"));
  }

  /** People paste a whole address where its host is asked for. */
  private static String host(String typed) {
    return typed.replaceFirst("(?i)^https?://", "").replaceFirst("[/:?#].*$", "");
  }

  private Integer number(String id) {
    String typed = form.text(id).replace(",", "");
    if (!typed.matches("\\d{0,9}")) {
      throw new IllegalArgumentException(
          "‘%s’ must be a whole number".formatted(FieldWords.label(id)));
    }
    return typed.isEmpty() ? null : Integer.valueOf(typed);
  }

  private Long bytes() {
    String typed = form.text("bytesPerDay");
    return typed.isEmpty() ? null : Long.valueOf(Amount.DATA.read(typed));
  }

  private Duration time(String id) {
    String typed = form.text(id);
    return typed.isEmpty() ? null : Duration.ofMillis(Amount.TIME.read(typed));
  }
}
