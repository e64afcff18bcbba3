package org.openlocaloffer.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.candidate.Claim;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.extract.claim.FeedField;

class FragmentTest {
  private static final URI URL = URI.create("https://splash.example/feed#7");

  private final Extractor extractor = new Extractor();

  @Test
  void believesFieldsBeforeText() {
    Extraction found =
        extractor.extract(
            new Fragment(
                URL,
                "Sensory swim",
                "<p>A quiet hour in the small pool. Call 01632 960 111 to book.</p>"
                    + "<script>alert(1)</script>",
                "en_gb",
                List.of(
                    new FeedField(ClaimField.PHONE, "(01632) 960222"),
                    new FeedField(ClaimField.ADDRESS, "3 Mill Lane, Brackenford, zz1 4ab"))));

    assertThat(found.language()).isEqualTo("en-GB");
    assertThat(found.text()).startsWith("A quiet hour").doesNotContain("alert");
    assertThat(found.snapshotHtml()).startsWith("<p>A quiet hour");
    assertThat(found.claims())
        .filteredOn(claim -> List.of("name", "phone", "postcode").contains(claim.field()))
        .extracting(Claim::field, Claim::value, claim -> claim.extractor().word())
        .containsExactly(
            tuple("name", "Sensory swim", "feed"),
            tuple("phone", "+441632960222", "feed"),
            tuple("postcode", "ZZ1 4AB", "feed"),
            tuple("phone", "+441632960111", "labelled-text"));
  }

  @Test
  void takesPlainTextAtItsWord() {
    Extraction found =
        extractor.extract(
            Fragment.plain(URL, "Swim", "Ages 5 to 9 & friends <3\n\nFree entry.", null, null));

    assertThat(found.text()).isEqualTo("Ages 5 to 9 & friends <3\nFree entry.");
    assertThat(found.claims())
        .extracting(Claim::field, Claim::value)
        .contains(tuple("ages", "5-9"), tuple("cost", "Free entry."));
  }

  @Test
  void canDoWithATitleAlone() {
    Extraction found = extractor.extract(new Fragment(URL, "Swim", null, null, null));

    assertThat(found.text()).isEmpty();
    assertThat(found.claims()).extracting(Claim::value).containsExactly("Swim");
  }
}
