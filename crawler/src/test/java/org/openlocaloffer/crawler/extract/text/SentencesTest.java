package org.openlocaloffer.crawler.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {
  @Test
  void endAtAMarkThatABeginningFollows() {
    assertThat(Sentences.in("Come at 10.30am. It is free!  £2 for tea? \"Yes.\" (Ring first.)"))
        .containsExactly(
            "Come at 10.30am.", "It is free!", "£2 for tea?", "\"Yes.\" (Ring first.)");
  }

  @Test
  void goOnWhereNothingBegins() {
    assertThat(Sentences.in("Ages 5 to 11 approx. and up. see below"))
        .containsExactly("Ages 5 to 11 approx. and up. see below");
    assertThat(Sentences.in("A.B")).containsExactly("A.B");
  }

  @Test
  void areNoneInNothing() {
    assertThat(Sentences.in("")).isEmpty();
  }
}
