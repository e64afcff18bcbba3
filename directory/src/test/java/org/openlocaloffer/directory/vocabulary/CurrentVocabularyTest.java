package org.openlocaloffer.directory.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.vocabulary.Jargon;
import org.openlocaloffer.contracts.vocabulary.Taxonomy;
import org.openlocaloffer.directory.index.IndexAway;
import org.springframework.boot.health.contributor.Status;

class CurrentVocabularyTest {
  private final Index index = new Index();

  @Test
  void isEmptyAndSaysSoUntilItWasRead() {
    index.away = true;
    CurrentVocabulary vocabulary = new CurrentVocabulary(index);

    assertThat(vocabulary.taxonomy().categories()).isEmpty();
    assertThat(vocabulary.jargon().terms()).isEmpty();
    assertThat(health(vocabulary)).isEqualTo(Status.UNKNOWN);

    index.away = false;
    vocabulary.refresh();

    assertThat(vocabulary.taxonomy().categories()).hasSize(1);
    assertThat(health(vocabulary)).isEqualTo(Status.UP);
  }

  @Test
  void staysAsItWasWhileSolrIsAway() {
    CurrentVocabulary vocabulary = new CurrentVocabulary(index);
    index.away = true;
    vocabulary.refresh();

    assertThat(vocabulary.taxonomy().categories()).hasSize(1);
    assertThat(health(vocabulary)).isEqualTo(Status.UP);
  }

  @Test
  void isReadAgainOnlyWhereItHasChanged() {
    CurrentVocabulary vocabulary = new CurrentVocabulary(index);
    vocabulary.refresh();
    assertThat(index.reads).isOne();

    index.revision = 2;
    vocabulary.refresh();
    assertThat(index.reads).isEqualTo(2);
    assertThat(vocabulary.taxonomy().categories()).hasSize(2);
  }

  private static Status health(CurrentVocabulary vocabulary) {
    return new VocabularyHealth(vocabulary).health().getStatus();
  }

  /** Holds as many categories as its revision says. */
  private static final class Index extends VocabularyReader {
    private boolean away;
    private int revision = 1;
    private int reads;

    Index() {
      super(null);
    }

    @Override
    PublishedVocabulary read() {
      reads++;
      List<Taxonomy.Term> terms =
          java.util.stream.IntStream.range(0, revision)
              .mapToObj(number -> new Taxonomy.Term("t" + number, "Term", null, null))
              .toList();
      return new PublishedVocabulary(
          new Taxonomy(terms, null, null), new Jargon(List.of()), revisions());
    }

    @Override
    PublishedVocabulary.Revisions revisions() {
      if (away) {
        throw new IndexAway("no answer from Solr", null);
      }
      return new PublishedVocabulary.Revisions(revision, 0);
    }
  }
}
