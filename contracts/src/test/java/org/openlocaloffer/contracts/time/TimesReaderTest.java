package org.openlocaloffer.contracts.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesReaderTest {
  record Example(String words, String said) {
    @Override
    public String toString() {
      return words;
    }
  }

  static List<Example> worked() {
    return examples("worked-examples.tsv");
  }

  @ParameterizedTest
  @MethodSource("worked")
  void readsWhatPeopleWrite(Example example) {
    assertThat(said(TimesReader.read(example.words()))).isEqualTo(example.said());
  }

  @Test
  void saysNothingRatherThanSomethingWrong() {
    List<Example> heldOut = examples("held-out-examples.tsv");
    List<String> wrong =
        heldOut.stream()
            .filter(each -> !said(TimesReader.read(each.words())).equals("-"))
            .filter(each -> !said(TimesReader.read(each.words())).equals(each.said()))
            .map(each -> each.words() + " -> " + said(TimesReader.read(each.words())))
            .toList();
    long readable = heldOut.stream().filter(each -> !each.said().equals("-")).count();
    List<String> missed =
        heldOut.stream()
            .filter(each -> !each.said().equals("-"))
            .map(Example::words)
            .filter(words -> TimesReader.read(words).isEmpty())
            .toList();

    assertThat(wrong).isEmpty();
    assertThat(missed).hasSizeLessThan((int) readable / 20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mon,",
        "1",
        "10-",
        "first ",
        "10am and ",
        "Mon to ",
        "1 January, ",
        "every other ",
        "((",
        "a.m",
        "£"
      })
  void comesToAnEndSoon(String words) {
    String hostile = words.repeat(400 / words.length());

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (int i = 0; i < 1_000; i++) {
            TimesReader.read(hostile);
          }
        });
  }

  @Test
  void readsNothingOfNothing() {
    assertThat(TimesReader.read(null)).isEmpty();
    assertThat(TimesReader.read(" ")).isEmpty();
    assertThat(TimesReader.read("Mondays 10am ".repeat(100_000))).isEmpty();
  }

  private static List<Example> examples(String file) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(TimesReaderTest.class.getResourceAsStream("/time/" + file)),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t"))
          .map(parts -> new Example(parts[0], parts[1]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String said(List<Times> times) {
    return times.isEmpty()
        ? "-"
        : times.stream().map(TimesReaderTest::said).collect(Collectors.joining("; "));
  }

  private static String said(Times times) {
    String days =
        times.days().stream()
            .map(day -> day.name().substring(0, 2))
            .collect(Collectors.joining(","));
    String dates =
        Stream.concat(Stream.ofNullable(times.start()), times.also().stream())
            .map(LocalDate::toString)
            .collect(Collectors.joining("+"));
    String hours = text(times.opens()) + "-" + text(times.closes());
    boolean season = times.validFrom() != null || times.validThrough() != null;
    return Stream.of(
            dates + (times.end() == null ? "" : ".." + times.end()),
            days,
            text(times.rrule()),
            hours.equals("-") ? "" : hours,
            season ? "@" + text(times.validFrom()) + ".." + text(times.validThrough()) : "")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }
}
