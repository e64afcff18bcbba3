package org.openlocaloffer.crawler.extract.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.crawler.extract.topic.Passage.Place;
import org.openlocaloffer.crawler.extract.topic.Topics.Topic;

class TopicsTest {
  private static final String LONG = "Nothing that anybody asked for is said here. ".repeat(30);

  private final Topics topics =
      new Topics(
          new Vocabulary(
              List.of(
                  term("sport", "Sport", "swimming", "leisure centre"),
                  term("health", "Health", "clinic", "speech and language therapy"),
                  term("money", "Money", "blue badge"),
                  term("travel", "Travel", "blue badge")),
              List.of(term("adhd", "ADHD", "ADD"), term("speech", "Speech", "speech")),
              List.of()));

  @Test
  void proposesWhatTheNameSays() {
    assertThat(categories(Passage.of(Place.NAME, "Swimming for all"), text(LONG)))
        .containsExactly("sport");
  }

  @Test
  void proposesNothingForAWordInPassing() {
    assertThat(categories(text(LONG + "Turn left at the clinic."))).isEmpty();
    assertThat(categories(Passage.of(Place.LEAD, "We meet at the clinic."))).isEmpty();
  }

  @Test
  void countsDifferentWordsMoreThanTheSameOneAgain() {
    assertThat(categories(text(LONG), text("clinic, clinics, clinic's, clinic"))).isEmpty();
    assertThat(
            categories(
                Passage.of(Place.LEAD, "Swimming at the leisure centre."),
                text(LONG + "More swimming.")))
        .containsExactly("sport");
  }

  @Test
  void findsWholeWordsInThePluralAndTheLongestPhrase() {
    assertThat(categories(Passage.of(Place.NAME, "Blue Badges")))
        .containsExactlyInAnyOrder("money", "travel");
    assertThat(categories(Passage.of(Place.NAME, "Clinical trials"))).isEmpty();
    assertThat(categories(Passage.of(Place.NAME, "Speech and language therapies")))
        .containsExactly("health");
  }

  @Test
  void knowsAcronymsByTheirCapitals() {
    assertThat(needs("Add your name")).isEmpty();
    assertThat(needs("Living with ADD")).containsExactly("adhd");
  }

  @Test
  void saysWhereItFoundTheWord() {
    assertThat(topics.needs(List.of(Passage.of(Place.NAME, "A speech group"))))
        .extracting(Topic::snippet)
        .containsExactly("A speech group");
  }

  @Test
  void takesAFeedsOwnWordForACategory() {
    assertThat(topics.categoriesNamed("sport")).containsExactly("sport");
    assertThat(topics.categoriesNamed("Swimming and gym")).containsExactly("sport");
    assertThat(topics.categoriesNamed("Gardening")).isEmpty();
  }

  private List<String> categories(Passage... page) {
    return topics.categories(List.of(page)).stream().map(Topic::id).toList();
  }

  private List<String> needs(String name) {
    return topics.needs(List.of(Passage.of(Place.NAME, name))).stream().map(Topic::id).toList();
  }

  private static Passage text(String text) {
    return Passage.of(Place.TEXT, text);
  }

  private static Vocabulary.Term term(String id, String... words) {
    return new Vocabulary.Term(id, List.of(words));
  }
}
