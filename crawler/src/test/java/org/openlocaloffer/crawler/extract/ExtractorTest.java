package org.openlocaloffer.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlocaloffer.contracts.candidate.Claim;
import org.openlocaloffer.contracts.time.Times;

class ExtractorTest {
  private final Extractor extractor = new Extractor();

  @ParameterizedTest
  @ValueSource(strings = {"sensory-swim", "club-of-2009", "group-in-microdata"})
  void findsWhatThePageSays(String name) throws IOException {
    PagePair pair = PagePair.read(name);
    Extraction found = extractor.extract(pair.page());

    assertThat(found.title()).isEqualTo(pair.expected().title());
    assertThat(found.language()).isEqualTo(pair.expected().language());
    assertThat(found.canonical())
        .isEqualTo(
            pair.expected().canonical() == null ? null : URI.create(pair.expected().canonical()));
    assertThat(found.text()).contains(pair.expected().textHas());
    assertThat(found.text() + found.snapshotHtml() + found.claims())
        .doesNotContain(pair.expected().textLacks());
    assertThat(valuesByField(found)).containsExactlyInAnyOrderEntriesOf(pair.expected().claims());
  }

  @Test
  void namesPeopleInNoClaim() throws IOException {
    for (String name : List.of("sensory-swim", "group-in-microdata")) {
      assertThat(extractor.extract(PagePair.read(name).page()).claims().toString())
          .doesNotContain("Nobody", "960555");
    }
  }

  @Test
  void trustsStructuredDataMoreThanPatterns() throws IOException {
    Extraction found = extractor.extract(PagePair.read("sensory-swim").page());

    Claim phone =
        found.claims().stream()
            .filter(claim -> claim.field().equals("phone"))
            .findFirst()
            .orElseThrow();
    assertThat(phone.extractor().word()).isEqualTo("json-ld");
    assertThat(phone.confidence()).isCloseTo(0.95, within(0.001));
    assertThat(found.claims())
        .allSatisfy(claim -> assertThat(claim.snippet()).hasSizeLessThanOrEqualTo(200));
  }

  @Test
  void tellsRobotsDirectivesAndRelations() throws IOException {
    Extraction found = extractor.extract(PagePair.read("group-in-microdata").page());

    assertThat(found.noindex()).isTrue();
    assertThat(found.nofollow()).isTrue();
    assertThat(found.links())
        .extracting(link -> link.url().toString())
        .containsExactly("https://splash.example/next", "http://127.0.0.1/admin");
    assertThat(found.links().get(1).rel()).containsExactlyInAnyOrder("ugc", "nofollow");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<meta name=robots content=noindex> | true | false",
        "<META NAME=' Robots ' CONTENT='NOINDEX,NOFOLLOW'> | true | true",
        "<meta name=ROBOTS content='none'> | true | true",
        "<meta name=robots content='noindex nofollow'> | true | true",
        "<meta name=robots content='noindex;nofollow'> | true | true",
        "<meta name=robots content=nofollow><meta name=robots content=noindex> | true | true",
        "<meta name=robots content=index><meta name=OpenLocalOffer content=noindex> | true | false",
        "<meta name=open-local-offer content=none> | true | true",
        "<meta name=otherbot content=noindex> | false | false",
        "<meta name=robots content='unavailable_after: 25 Jun 2010 15:00:00 GMT'> | true | false",
        "<meta http-equiv=robots content=noindex> | false | false",
        "<meta name=robots content='max-snippet:-1, index, follow'> | false | false",
        "<meta name=description content='noindex, none'> | false | false",
        "<body><p>Swim<meta name=robots content=noindex> | true | false",
      })
  void obeysEverySpellingOfMetaRobots(String html, boolean noindex, boolean nofollow) {
    Extraction found = extractor.extract(Page.of(URI.create("https://splash.example/"), html));

    assertThat(found.noindex()).isEqualTo(noindex);
    assertThat(found.nofollow()).isEqualTo(nofollow);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nofollow",
        "NoFollow",
        "noopener NoFollow ugc",
        "external,nofollow",
        " \n nofollow\t",
        "no-follow",
        "ugc",
        "Sponsored noopener"
      })
  void obeysEverySpellingOfNofollow(String rel) {
    assertThat(links("<a href=/a rel='" + rel + "'>a</a>").get(0).nofollow()).isTrue();
  }

  @Test
  void followsALinkThatStandsTwiceIfEitherMayBe() {
    assertThat(links("<a href=/a rel=nofollow>a</a><a href=/a>b</a>").get(0).nofollow()).isFalse();
    assertThat(links("<a href=/a rel=nofollow>a</a><a href=/a rel=ugc>b</a>").get(0).nofollow())
        .isTrue();
    assertThat(links("<a href=/a rel='noopener prefetch'>a</a>").get(0).nofollow()).isFalse();
  }

  private List<Link> links(String html) {
    return extractor.extract(Page.of(URI.create("https://splash.example/"), html)).links();
  }

  @Test
  void snapshotsNothingThatRuns() {
    Extraction found =
        extractor.extract(
            Page.of(
                URI.create("https://splash.example/"),
                "<main><h1 onclick='x()'>Swim</h1><p style='color:red'>Come <a"
                    + " href='JavaScript:alert(1)'>in</a><img src=x onerror=alert(1)><iframe"
                    + " src='//x.example'></iframe><form action=/x><input></form><a"
                    + " href='/times'>Times</a></p><script>alert(1)</script></main>"));

    assertThat(found.snapshotHtml())
        .contains("<h1>Swim</h1>", "href=\"https://splash.example/times\"")
        .doesNotContainIgnoringCase(
            "script", "onclick", "onerror", "<img", "iframe", "form", "style=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>&lt;script&gt;alert(1)&lt;/script&gt; &quot;&amp;</p>",
        "<a href='java&#10;script:alert(1)'>a</a><a href=' vbscript:x'>b</a><a"
            + " href='data:,x'>c</a>",
        "<a href='https://x.example/\"onmouseover=alert(1)'>a</a><td colspan='2\" onclick=x'>b",
        "<table><tr><td colspan=2 rowspan=99999>a<svg><p><style><img src=x onerror=alert(1)>",
        "<p title='</p><script>alert(1)</script>'>a<math><mtext><a href=//x.example>b",
        "<a href=mailto:a@x.example>m</a><a href=tel:01632960000>t</a><details open ontoggle=x>"
      })
  void snapshotsOnlyWhatASafelistLetsThrough(String hostile) {
    Safelist safe =
        new Safelist()
            .addTags("p", "a", "table", "tbody", "tr", "td", "details", "div")
            .addAttributes("a", "href", "rel")
            .addAttributes("td", "colspan", "rowspan")
            .addProtocols("a", "href", "http", "https", "mailto", "tel");
    Extraction found =
        extractor.extract(
            Page.of(URI.create("https://splash.example/"), "<main>" + hostile + "</main>"));

    assertThat(Jsoup.isValid(found.snapshotHtml(), safe)).as(found.snapshotHtml()).isTrue();
  }

  @Test
  void saysTimesAsDataWhereverTheyStand() {
    String html =
        "<main><h1>Swim</h1><p>Opening times: Mondays 10am to 12 noon</p>"
            + "<table><tr><td>Tuesday</td><td>9.00am</td><td>5.00pm</td></tr></table><p>We also"
            + " meet every Wednesday, 1pm to 2pm. Thursdays by appointment, 10am.</p></main>";

    Map<String, List<Times>> schedules =
        extractor.extract(Page.of(URI.create("https://splash.example/"), html)).claims().stream()
            .filter(claim -> claim.field().equals("schedule"))
            .collect(Collectors.toMap(Claim::value, Claim::times));

    assertThat(schedules)
        .containsEntry("Mondays 10am to 12 noon", List.of(weekly(DayOfWeek.MONDAY, 10, 12)))
        .containsEntry("Tuesday 9.00am 5.00pm", List.of(weekly(DayOfWeek.TUESDAY, 9, 17)))
        .containsEntry(
            "We also meet every Wednesday, 1pm to 2pm.",
            List.of(weekly(DayOfWeek.WEDNESDAY, 13, 14)))
        .containsEntry("Thursdays by appointment, 10am.", List.of());
  }

  private static Times weekly(DayOfWeek day, int opens, int closes) {
    return Times.weekly(List.of(day), LocalTime.of(opens, 0), LocalTime.of(closes, 0));
  }

  private static Map<String, List<String>> valuesByField(Extraction found) {
    return found.claims().stream()
        .collect(
            Collectors.groupingBy(
                Claim::field, Collectors.mapping(Claim::value, Collectors.toList())));
  }
}
