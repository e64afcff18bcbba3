package org.openlocaloffer.crawler.frontier.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressShapeTest {
  @ParameterizedTest
  @CsvSource({
    "http://club.example/, club.example/*",
    "http://club.example/swim, club.example/*",
    "http://club.example/events/dance, club.example/events/*",
    "http://club.example/events/2026/11/dance, club.example/events/*/*/*",
    "http://club.example/2026/11/21/dance, club.example/#/*/*/*",
    "http://club.example/calendar?month=7&year=2026, club.example/calendar?month&year",
    "http://club.example/calendar?year=2027&month=1, club.example/calendar?month&year",
    "http://club.example/a/b/a/b/a/b/a/b/a/b, club.example/a/*/*/*/*",
    "http://club.example/a/%C3%A9?q=%7B%7D, club.example/a/*?q",
  })
  void sameScriptSameShape(String url, String shape) {
    assertThat(AddressShape.of(CanonicalUrl.of(url).orElseThrow())).isEqualTo(shape);
  }
}
