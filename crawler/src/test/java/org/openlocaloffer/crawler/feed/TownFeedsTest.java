package org.openlocaloffer.crawler.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.crawler.feed.calendar.ICalendar;
import org.openlocaloffer.crawler.feed.openreferral.OpenReferral;
import org.openlocaloffer.crawler.kind.Contents;
import org.openlocaloffer.crawler.kind.Entry;
import org.openlocaloffer.crawler.kind.Kind;

/** The sample town's feeds, as its server would send them. */
class TownFeedsTest {
  @Test
  void listsTheLibrariesEventsThatAreToCome() throws Exception {
    Contents contents = read(new ICalendar(), "libraries/events.ics", "/events.ics");

    assertThat(contents.faults()).isEmpty();
    assertThat(contents.complete()).isTrue();
    assertThat(contents.entries())
        .filteredOn(entry -> !entry.cancelled())
        .extracting(Entry::title)
        .containsAll(items("libraries/events"))
        .doesNotContain("Talk: sleep and autism (over)");
    assertThat(contents.entries())
        .filteredOn(Entry::cancelled)
        .extracting(Entry::title)
        .containsExactly("Quiet brick club");
    assertThat(FeedPair.values(contents.entries().get(0)))
        .containsEntry("schedule", List.of("Every Tuesday, 10:15am to 10:45am"))
        .containsEntry("phone", List.of("+441632960501"));
    assertThat(FeedPair.dates(contents.entries().get(0), Fetches.NOW, 12))
        .contains(
            "2026-12-15T14:15:00Z/2026-12-15T14:45:00Z Autism-friendly rhyme time, in the"
                + " afternoon")
        .doesNotContain("2026-12-15T10:15:00Z/2026-12-15T10:45:00Z Autism-friendly rhyme time");
  }

  @Test
  void leadsToThePostsOfTheBlog() throws Exception {
    Contents contents = read(new Syndication(), "wellies/rss.xml", "/rss.xml");

    assertThat(contents.pages()).hasSize(6);
    assertThat(contents.entries()).isEmpty();
    assertThat(contents.faults()).hasSize(1);
    assertThat(contents.toString()).doesNotContain("Muddy Mum", "mum@");
  }

  @Test
  void readsEveryServiceOfTheNeighbours() throws Exception {
    List<Entry> entries = new ArrayList<>();
    for (int i = 11; i <= 20; i++) {
      Contents contents =
          read(new OpenReferral(), "eastmere/services/a" + i + ".json", "/services/a" + i);
      assertThat(contents.faults()).isEmpty();
      entries.addAll(contents.entries());
    }

    assertThat(entries).hasSize(10).extracting(Entry::url).doesNotHaveDuplicates();
    assertThat(entries).filteredOn(Entry::cancelled).hasSize(1);
  }

  private static Contents read(Kind kind, String file, String path) throws Exception {
    String url = "http://" + file.replaceFirst("/.*", "") + ".localhost:8090" + path;
    return kind.read(Fetches.document(SourceKind.WEBSITE, url, text(file)));
  }

  private static List<String> items(String file) throws Exception {
    List<String> items = new ArrayList<>();
    JsonNode expected = new ObjectMapper().readTree(text(file + ".expected.json"));
    expected.path("items").forEach(item -> items.add(item.asText()));
    return items;
  }

  private static String text(String file) {
    return new String(Fetches.file(TownFeedsTest.class, "/town/" + file), StandardCharsets.UTF_8)
        .replace("{{port}}", "8090")
        .replaceAll("\\{\\{compact [+]\\d+}}", "20261210");
  }
}
