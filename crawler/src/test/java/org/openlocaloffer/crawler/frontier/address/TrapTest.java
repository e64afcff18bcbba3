package org.openlocaloffer.crawler.frontier.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrapTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/a/b/a/b/a/b | path repeats itself",
        "/news/news/news/ | path repeats itself",
        "/x/about/y/about/z/about/w/about | path repeats itself",
        "/a/1/a/1/a/1 | path repeats itself",
        "/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/r/s/t/u | path too long",
        "/calendar?month=2031-05 | calendar without end",
        "/calendar?month=2019-05 | calendar without end",
        "/calendar/2031/05/ | calendar without end",
        "/events/2031-05-17 | calendar without end",
        "/events/month/203105 | calendar without end",
        "/whats-on/2031/ | calendar without end",
        "/diary/2031/5/list/ | calendar without end",
        "/events?tribe-bar-date=2031-05-01 | calendar without end",
        "/events?start=20310501T000000 | calendar without end",
        "/book?year=2031&month=5 | calendar without end",
        "/find?a=1&b=1&c=1&d=1&e=1&f=1&g=1&h=1&i=1&j=1&k=1 | too many parameters",
        "/find?need=1&need=2&need=3&need=4&need=5 | too many parameters",
      })
  void refusesAddressesWithoutEnd(String path, String why) {
    assertThat(trap(path)).contains(why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/services/autism/services/",
        "/find?=",
        "/find?=&=&a",
        "/events/2026/11/",
        "/events/2027-07/",
        "/events/2028/",
        "/events/2026/",
        "/events?month=2026-01",
        "/events/2019/05/summer-fair",
        "/events/2031-world-conference",
        "/events/11/11/11/",
        "/news/2014/05/",
        "/documents/2009",
        "/minutes?id=203105",
        "/page?year=7",
        "/schools/year-7/",
        "/a/a/b",
        "/children-and-families/send/short-breaks/holidays/summer/2027",
        "/find?keyword=swim&postcode=ZZ1&radius=5&age=7&need=autism&need=adhd&need=deaf&need=dld",
        "/item/123456/",
        "/calendar?view=month&offset=1",
        "/1/1/1/1/1",
      })
  void letsPagesPass(String path) {
    assertThat(trap(path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%s", "/x/%s/y"})
  void refusesAPathLongerThanAnyoneWrites(String path) {
    assertThat(trap(path.formatted("a".repeat(501)))).contains("path too long");
  }

  private static Optional<String> trap(String path) {
    return Trap.in(CanonicalUrl.of("http://club.example" + path).orElseThrow(), TODAY);
  }
}
