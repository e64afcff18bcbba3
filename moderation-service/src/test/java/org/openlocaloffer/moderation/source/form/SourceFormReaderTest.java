package org.openlocaloffer.moderation.source.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlocaloffer.contracts.source.Budget;
import org.openlocaloffer.contracts.source.Scope;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.source.SourceKind;

class SourceFormReaderTest {
  private static final Source FULL =
      new Source(
          "choir",
          "Choir",
          SourceKind.SITEMAP,
          List.of("https://choir.example/a", "https://www.choir.example/"),
          new Scope(List.of("choir.example"), List.of("/groups/", "\\d"), List.of("\\?m="), 5),
          new Budget(
              7,
              Duration.ofMillis(200),
              Duration.ofHours(36),
              Duration.ofHours(1),
              Duration.ofDays(40),
              9,
              50_000_001L,
              List.of("22:00-06:00", "12:00-13:00")),
          false,
          null);

  @Test
  void readsBackWhatItShows() {
    assertThat(SourceFormReader.read(SourceForm.of(FULL), "choir").source()).isEqualTo(FULL);
    Source plain =
        new Source("a", "A", null, List.of("http://a.example/"), null, null, false, null);
    assertThat(SourceFormReader.read(SourceForm.of(plain), "a").source()).isEqualTo(plain);
    assertThat(SourceForm.of(plain).text("hosts")).isEmpty();
    assertThat(SourceForm.of(plain).text("revisitLeast")).isEmpty();
  }

  @Test
  void fillsInWhatIsLeftEmpty() {
    var read = SourceFormReader.read(typed(Map.of()), "choir");

    assertThat(read.errors()).isEmpty();
    assertThat(read.source())
        .isEqualTo(
            new Source(
                "choir",
                "Choir",
                null,
                List.of("https://choir.example/"),
                null,
                null,
                false,
                null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind|podcast|Choose what kind of source it is",
        "name|'  '|Enter a name",
        "seeds|''|Enter at least one address to start from",
        "seeds|www.choir.example|‘Addresses to start from’ holds 'www.choir.example', which is not"
            + " a web address; write it in full, such as https://www.choir.example",
        "include|(|‘Only addresses that match’ is not a regular expression: ( (Unclosed group)",
        "depth|21|‘How many links deep’ is 21, but must lie between 0 and 20",
        "depth|many|‘How many links deep’ must be a whole number",
        "pages|0|‘Pages in total’ is 0, but must lie between 1 and 1000000",
        "bytesPerDay|much|‘much’ is not an amount of data, such as 500 MB or 5 GB",
        "delay|2 days|‘Pause between fetches’ is 2 days, but must lie between 0 seconds and 1"
            + " hour",
        "revisit|1 second|‘Visit a page again after’ is 1 second, but must lie between 1 minute"
            + " and 366 days",
        "revisitLeast|9 days|‘Visit a page again after’ must lie between ‘Shortest time between"
            + " visits’ and ‘Longest time between visits’",
        "windows|at night|‘Hours in which it is fetched’ holds 'at night', which is not two times"
            + " of day such as 22:00-06:00",
      })
  void saysAtItsFieldWhatTheContractsRefuse(String field, String text, String problem) {
    assertThat(SourceFormReader.read(typed(Map.of(field, text)), "choir").errors())
        .containsExactly(Map.entry(field, problem));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "seeds|a.|‘Addresses to start from’ holds an address of 40,000 characters, which is more"
            + " than 2,000: a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.…",
        "include|((|‘Only addresses that match’ holds an expression of 40,000 characters, which is"
            + " more than 1,000: ((((((((((((((((((((((((((((((((((((((((…"
      })
  @Timeout(10)
  void refusesWhatIsTooLong(String field, String part, String problem) {
    assertThat(SourceFormReader.read(typed(Map.of(field, part.repeat(20_000))), "choir").errors())
        .containsExactly(Map.entry(field, problem));
  }

  @ParameterizedTest
  @CsvSource({"name, a.b", "windows, 2:", "delay, 9s", "hosts, a.b", "depth, 12"})
  @Timeout(10)
  void isNotOverwhelmedByWhatIsLong(String field, String part) {
    SourceFormReader.Read read =
        SourceFormReader.read(typed(Map.of(field, part.repeat(20_000))), "choir");

    assertThat(read.source() == null).isEqualTo(!read.errors().isEmpty());
  }

  @Test
  void findsAllProblemsAtOnce() {
    var read =
        SourceFormReader.read(typed(Map.of("name", "", "exclude", "[", "pages", "x")), "choir");

    assertThat(read.errors()).containsOnlyKeys("name", "exclude", "pages");
    assertThat(read.source()).isNull();
  }

  @Test
  void takesTheHostOutOfAPastedAddressAndDropsWhatNobodySees() {
    var read =
        SourceFormReader.read(
            typed(Map.of("hosts", "https://WWW.choir.example:443/x\r\n", "name", "Ch\u0000oir")),
            "choir");

    assertThat(read.source().scope().hosts()).containsExactly("www.choir.example");
    assertThat(read.source().name()).isEqualTo("Choir");
  }

  private static SourceForm typed(Map<String, String> changes) {
    Map<String, String> values =
        new HashMap<>(
            Map.of("kind", "WEBSITE", "name", "Choir", "seeds", "https://choir.example/"));
    values.putAll(changes);
    return new SourceForm(values);
  }
}
