package org.openlocaloffer.moderation.source.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.moderation.source.Origin;
import org.openlocaloffer.moderation.source.SourceHealth;

class FormMergeTest {
  @Test
  void saysInWordsWhatTheFileChanged() {
    Source now = source(SourceKind.OPEN_REFERRAL);
    SourceForm seen = SourceForm.of(source(SourceKind.WEBSITE));

    FormMerge merge =
        FormMerge.of(seen, seen, new SourceHealth(now, null, new Origin(now, null, null)));

    assertThat(merge.errors().get("source"))
        .startsWith("config/sources.yaml changed this source after you opened it.");
    assertThat(merge.errors().get("kind"))
        .isEqualTo("‘What kind of source is it?’ was changed to ‘Open Referral UK feed’");
    assertThat(merge.form().text("kind")).isEqualTo("OPEN_REFERRAL");
  }

  private static Source source(SourceKind kind) {
    return new Source(
        "club", "Club", kind, List.of("http://club.example/"), null, null, false, null);
  }
}
