package org.openlocaloffer.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlocaloffer.contracts.candidate.Claim;

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
    assertThat(phone.extractor()).isEqualTo("json-ld");
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

  private static Map<String, List<String>> valuesByField(Extraction found) {
    return found.claims().stream()
        .collect(
            Collectors.groupingBy(
                Claim::field, Collectors.mapping(Claim::value, Collectors.toList())));
  }
}
