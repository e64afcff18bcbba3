package org.openlocaloffer.crawler.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.crawler.extract.Extractor;
import org.openlocaloffer.crawler.kind.Contents;
import org.openlocaloffer.crawler.kind.Entry;

/** A group's page that nobody on this project wrote: nobody who is on it may leave the crawler. */
class RealGroupTest {
  private static final Path PAGE =
      Path.of(
          System.getProperty("project.root", ".."),
          "../shared/data/social/meetup-group-events.html");
  private static final String GROUP = "https://www.meetup.com/wordpress-valencia-meetup/";

  private final Set<String> names = new TreeSet<>();
  private final Set<String> ids = new TreeSet<>();
  private final Set<String> pictures = new TreeSet<>();
  private String html;

  /** By the page's own marks, none of which the crawler looks at in this way. */
  @BeforeEach
  void whoIsOnThePage() throws IOException {
    assumeTrue(Files.isReadable(PAGE), "no saved page at " + PAGE.toAbsolutePath().normalize());
    html = Files.readString(PAGE);
    String state = html.replaceFirst("(?s).*<script id=\"__NEXT_DATA__\"[^>]*>", "");
    JsonNode objects =
        new ObjectMapper()
            .readTree(state.substring(0, state.indexOf("</script>")))
            .at("/props/pageProps/__APOLLO_STATE__");
    objects.properties().stream()
        .filter(object -> object.getKey().matches("(Member|Rsvp):.*"))
        .forEach(object -> person(object.getKey(), object.getValue(), objects));
    for (Element image : Jsoup.parse(html).select("img[src*=/member/], img[alt^=Photo of]")) {
      pictures.add(image.attr("src"));
      if (image.attr("alt").startsWith("Photo of ")) {
        names.add(image.attr("alt").substring("Photo of ".length()));
      }
    }
  }

  private void person(String key, JsonNode person, JsonNode objects) {
    ids.add(key.substring(key.indexOf(':') + 1));
    ids.add(person.path("id").asText());
    if (key.startsWith("Member:")) {
      names.add(person.path("name").asText());
    }
    String photo = person.at("/memberPhoto/__ref").asText();
    if (!photo.isEmpty()) {
      ids.add(photo.substring(photo.indexOf(':') + 1));
      pictures.add(objects.path(photo).path("highResUrl").asText());
    }
  }

  @Test
  void dropsEveryMemberAndRsvp() throws Exception {
    assertThat(names).hasSizeGreaterThanOrEqualTo(10);
    assertThat(ids).hasSizeGreaterThanOrEqualTo(30);
    assertThat(pictures).isNotEmpty();

    for (Contents contents : new Contents[] {read(GROUP + "events/"), read(GROUP)}) {
      String wire = AccountDocuments.wire(contents);
      assertThat(contents.entries()).isNotEmpty();
      Stream.of(names, ids, pictures)
          .forEach(
              each -> each.forEach(found -> assertThat(wire).doesNotContainIgnoringCase(found)));
      assertThat(wire).doesNotContain("/members/", "memberId", "meetupstatic");
    }
  }

  @Test
  void keepsTheEventsThemselves() throws Exception {
    Contents contents = read(GROUP + "events/");

    assertThat(contents.faults()).isEmpty();
    assertThat(contents.complete()).isTrue();
    assertThat(contents.entries())
        .extracting(Entry::url)
        .containsExactlyInAnyOrder(GROUP + "events/303351475/", GROUP + "events/302311226/");
    Entry day =
        contents.entries().stream().filter(e -> e.url().contains("302311226")).findFirst().get();
    assertThat(day.title()).endsWith("Diversity Day");
    assertThat(AccountDocuments.values(day, ClaimField.COST)).contains("5 EUR");
    assertThat(AccountDocuments.values(day, ClaimField.ADDRESS).get(0))
        .isEqualTo("Wayco Ruzafa, Calle del almirante cadarso, Valencia");
    assertThat(AccountDocuments.events(day).get(0))
        .startsWith("2024-09-28T07:00:00Z/2024-09-28T12:00:00Z ");
    assertThat(day.text()).doesNotContain("**").hasSizeGreaterThan(200);
  }

  private Contents read(String url) throws Exception {
    return new Meetup(null, new Extractor())
        .read(
            new org.openlocaloffer.crawler.kind.Document(
                AccountDocuments.source(SourceKind.MEETUP, url),
                URI.create(url),
                "text/html",
                Files.readAllBytes(PAGE),
                AccountDocuments.NOW));
  }
}
