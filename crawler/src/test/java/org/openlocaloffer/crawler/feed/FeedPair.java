package org.openlocaloffer.crawler.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.candidate.Claim;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.contracts.time.Occasion;
import org.openlocaloffer.crawler.kind.Contents;
import org.openlocaloffer.crawler.kind.Entry;

/**
 * What a feed of our own must give: {@code case.expected.json} beside its {@code case.*}.
 *
 * @param lacks must be nowhere in the contents
 * @param faults each part of one fault, in order
 */
public record FeedPair(
    boolean complete,
    List<String> pages,
    List<String> lists,
    List<String> faults,
    List<String> lacks,
    List<ExpectedEntry> entries) {

  /**
   * @param textHas each part of its text
   * @param claims all values of each field that is named here
   * @param noClaims fields of which there must be none
   * @param dates the first of what its events name from {@link Fetches#NOW} on, as "start/end name"
   * @param rules of its events that repeat
   */
  public record ExpectedEntry(
      String url,
      boolean cancelled,
      String title,
      String language,
      List<String> textHas,
      Map<String, List<String>> claims,
      List<String> noClaims,
      List<String> dates,
      List<String> rules) {}

  public static FeedPair read(Class<?> test, String name) throws IOException {
    return new ObjectMapper()
        .readValue(Fetches.file(test, name + ".expected.json"), FeedPair.class);
  }

  public void compare(Contents contents) {
    assertThat(contents.entries()).extracting(Entry::url).isEqualTo(urls());
    for (int i = 0; i < entries.size(); i++) {
      compare(entries.get(i), contents.entries().get(i));
    }
    assertThat(contents.pages()).isEqualTo(addresses(pages));
    assertThat(contents.lists()).isEqualTo(addresses(lists));
    assertThat(contents.complete()).isEqualTo(complete);
    assertThat(contents.faults()).hasSameSizeAs(orNone(faults));
    for (int i = 0; i < contents.faults().size(); i++) {
      assertThat(contents.faults().get(i)).contains(faults.get(i));
    }
    orNone(lacks).forEach(word -> assertThat(contents.toString()).doesNotContain(word));
  }

  private static void compare(ExpectedEntry expected, Entry entry) {
    assertThat(entry.title()).isEqualTo(expected.title());
    assertThat(entry.cancelled()).as(entry.title()).isEqualTo(expected.cancelled());
    assertThat(entry.language()).isEqualTo(expected.language());
    orNone(expected.textHas()).forEach(part -> assertThat(entry.text()).contains(part));
    Map<String, List<String>> found = values(entry);
    Map<String, List<String>> asked = expected.claims() == null ? Map.of() : expected.claims();
    Map<String, List<String>> same = new LinkedHashMap<>(found);
    same.keySet().retainAll(asked.keySet());
    assertThat(same).as(entry.title()).containsExactlyInAnyOrderEntriesOf(asked);
    if (expected.dates() != null) {
      assertThat(dates(entry, Fetches.NOW, expected.dates().size())).isEqualTo(expected.dates());
    }
    if (expected.rules() != null) {
      assertThat(rules(entry)).isEqualTo(expected.rules());
    }
    orNone(expected.noClaims())
        .forEach(field -> assertThat(found).as(entry.title()).doesNotContainKey(field));
  }

  public static Map<String, List<String>> values(Entry entry) {
    return entry.claims().stream()
        .collect(
            Collectors.groupingBy(
                Claim::field, TreeMap::new, Collectors.mapping(Claim::value, Collectors.toList())));
  }

  /** What all events of an entry name, in their order. */
  public static List<String> dates(Entry entry, Instant from, int most) {
    record Date(Occasion occasion, String name) {
      String words() {
        Instant end = occasion.end();
        return occasion.start() + (end == null ? "" : "/" + end) + " " + name;
      }
    }
    return events(entry)
        .flatMap(
            claim ->
                claim.times().get(0).next(from, most).stream()
                    .map(occasion -> new Date(occasion, claim.value())))
        .sorted(Comparator.comparing(date -> date.occasion().start()))
        .limit(most)
        .map(Date::words)
        .toList();
  }

  private static List<String> rules(Entry entry) {
    return events(entry)
        .map(claim -> claim.times().get(0).rrule())
        .filter(Objects::nonNull)
        .toList();
  }

  private static Stream<Claim> events(Entry entry) {
    return entry.claims().stream().filter(claim -> claim.field().equals(ClaimField.EVENT));
  }

  private List<String> urls() {
    return entries.stream().map(ExpectedEntry::url).toList();
  }

  private static List<URI> addresses(List<String> addresses) {
    return orNone(addresses).stream().map(URI::create).toList();
  }

  private static List<String> orNone(List<String> words) {
    return words == null ? List.of() : words;
  }
}
