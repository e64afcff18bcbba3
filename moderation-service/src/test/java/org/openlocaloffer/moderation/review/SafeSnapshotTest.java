package org.openlocaloffer.moderation.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeSnapshotTest {
  private static final String URL = "http://choir.example/groups/";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>steal()</script>",
        "<p onclick='steal()'>x</p>",
        "<a href='javascript:steal()'>x</a>",
        "<img src=x onerror=steal()>",
        "<svg><script>steal()</script></svg>",
        "<iframe src='//evil.example/steal'></iframe>",
        "<form action='/decisions/1/undo'><button>steal</button></form>",
        "<style>body{background:url(//evil.example/steal)}</style>",
        "<p style='background:url(//evil.example/steal)'>x</p>",
        "<math><mtext><table><mglyph><style><img src=x onerror=steal()>",
        "<div id='listing' class='govuk-button'>x</div>"
      })
  void keepsNothingThatActsOrLoadsOrPosesAsOurs(String html) {
    assertThat(SafeSnapshot.of(html, URL))
        .doesNotContain("steal(", "evil", "javascript", "<form", "id=", "class=", "style");
  }

  @Test
  void keepsWhatPeopleRead() {
    assertThat(SafeSnapshot.of("<h1>Choir</h1><p>Come <a href='../join'>along</a></p>", URL))
        .isEqualTo(
            "<h3>Choir</h3><p>Come <a href=\"http://choir.example/join\""
                + " rel=\"noopener noreferrer nofollow\">along</a></p>");
    assertThat(SafeSnapshot.of(null, URL)).isEmpty();
  }
}
