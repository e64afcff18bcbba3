package org.openlocaloffer.moderation.source.form;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openlocaloffer.contracts.Printable;
import org.openlocaloffer.contracts.source.Budget;
import org.openlocaloffer.contracts.source.Scope;
import org.openlocaloffer.contracts.source.Source;

/**
 * A source as it stands in the form's fields, as it is or as typed. Several values of one kind are
 * lines of one field; what follows from another field is left empty.
 */
record SourceForm(Map<String, String> values) {
  private static final Source DEFAULTS =
      new Source("new", "new", null, List.of("http://new.example/"), null, null, false, null);

  SourceForm {
    Map<String, String> clean = new LinkedHashMap<>();
    values.forEach(
        (field, text) -> clean.put(field, Printable.of(text.replace("\r\n", "\n")).strip()));
    values = Collections.unmodifiableMap(clean);
  }

  /** What a new source begins with. */
  static SourceForm empty() {
    Map<String, String> values = new LinkedHashMap<>(of(DEFAULTS).values());
    values.put("name", "");
    values.put("seeds", "");
    return new SourceForm(values);
  }

  static SourceForm of(Source source) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("kind", source.kind().name());
    values.put("name", source.name());
    values.put("seeds", lines(source.seeds()));
    Scope scope = source.scope();
    boolean own = !scope.hosts().equals(hostsOfTheSeeds(source));
    values.put("hosts", own ? lines(scope.hosts()) : "");
    values.put("include", lines(scope.include()));
    values.put("exclude", lines(scope.exclude()));
    values.put("depth", scope.depth().toString());
    put(values, source.budget());
    return new SourceForm(values);
  }

  private static void put(Map<String, String> values, Budget budget) {
    Budget plain = new Budget(null, null, budget.revisit());
    values.put("pages", budget.pages().toString());
    values.put("pagesPerDay", budget.pagesPerDay().toString());
    values.put("bytesPerDay", Amount.DATA.shown(budget.bytesPerDay()));
    values.put("delay", budget.delay() == null ? "" : shown(budget.delay()));
    values.put("revisit", shown(budget.revisit()));
    values.put("revisitLeast", unless(budget.revisitLeast(), plain.revisitLeast()));
    values.put("revisitMost", unless(budget.revisitMost(), plain.revisitMost()));
    values.put("windows", lines(budget.windows()));
  }

  private static List<String> hostsOfTheSeeds(Source s) {
    return new Source(s.id(), s.name(), s.kind(), s.seeds(), null, null, false, null)
        .scope()
        .hosts();
  }

  private static String unless(Duration given, Duration otherwise) {
    return Objects.equals(given, otherwise) ? "" : shown(given);
  }

  private static String shown(Duration duration) {
    return Amount.TIME.shown(duration.toMillis());
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines);
  }

  /** The field's text; empty where there is none. */
  public String text(String field) {
    return values.getOrDefault(field, "");
  }

  /** The lines of a field that are not blank. */
  List<String> lines(String field) {
    return text(field).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  boolean says(String field, SourceForm other) {
    return lines(field).equals(other.lines(field));
  }
}
