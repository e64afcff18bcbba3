package org.openlocaloffer.crawler.extract.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlocaloffer.contracts.candidate.Claim;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.extract.Extractor;
import org.openlocaloffer.crawler.extract.Page;

class PageClaimsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Who it is for | who",
        "Who can come? | who",
        "Is it right for my child? | who",
        "What we offer | what",
        "What is Puddle Club? | what",
        "How to get a place | how",
        "How to refer | how",
        "Apply | how",
        "How do I book? | how"
      })
  void answersUnderTheUsualHeadings(String heading, String field) {
    List<String> found =
        values(
            field,
            "<title>Puddle Club</title><main><h1>Puddle Club</h1><h2>"
                + heading
                + "</h2><p>First of it.</p><p>Second of it.</p><h2>News</h2><p>Not"
                + " this.</p></main>");

    assertThat(found).first().isEqualTo("First of it. Second of it.");
  }

  @Test
  void answersNothingWithHiddenWords() {
    assertThat(
            values(
                ClaimField.WHO,
                "<main><h2>Who it is for</h2><p style='display:none'>Robots.</p><p>Children of"
                    + " 5.</p></main>"))
        .containsExactly("Children of 5.");
  }

  @Test
  void takesNoBannerForASummary() {
    assertThat(
            values(
                ClaimField.SUMMARY,
                "<div>JOIN NOW and pay nothing until January, this week only!</div><h1>Quiet"
                    + " swim</h1><p>An hour in the small pool without music, whistles or"
                    + " slides.</p>"))
        .containsExactly("An hour in the small pool without music, whistles or slides.");
  }

  @Test
  void keepsAnOrganiserThatTheSiteIsNamedAfterAndNoOther() {
    String text = "<title>Walk</title><main><p>Organised by Puddle Jumpers on Sunday.</p>";

    assertThat(text("https://puddlejumpers.example/", text)).contains("Puddle Jumpers");
    assertThat(text("https://walks.example/", text)).doesNotContain("Puddle");
    assertThat(text("https://puddlejumpers.example/", text.replace("Organised", "Posted")))
        .doesNotContain("Puddle");
  }

  @Test
  void namesNoPersonAsTheOrganisation() {
    assertThat(values(ClaimField.ORGANISATION, "<main><p>Organiser: Nobody Tobepublished</p>"))
        .isEmpty();
    assertThat(values(ClaimField.ORGANISATION, "<main><p>Run by: Puddle Club Trust</p>"))
        .containsExactly("Puddle Club Trust");
  }

  @Test
  void knowsAccountsOfNetworksThatItDoesNotKnow() {
    assertThat(
            values(
                ClaimField.SOCIAL,
                "<footer><a href='https://herd.example/@puddle'>Herd</a><a"
                    + " href='https://circle.example/puddle'>Find us on Circle</a><a"
                    + " href='https://circle.example/share'>Share</a></footer>"))
        .containsExactly("https://herd.example/@puddle", "https://circle.example/puddle");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Your GP or health visitor must refer. | yes",
        "Referral is through your GP. | yes",
        "You can refer yourself if you are 13. | no",
        "You do not need a diagnosis or a referral. | no",
        "Anybody can come without being referred. All else needs a referral. | yes"
      })
  void tellsWhetherAReferralIsNeeded(String text, String needed) {
    assertThat(values(ClaimField.REFERRAL_NEEDED, "<main><p>" + text)).containsExactly(needed);
  }

  private static List<String> values(String field, String html) {
    return new Extractor()
        .extract(Page.of(URI.create("https://puddles.example/"), html)).claims().stream()
            .filter(claim -> claim.field().equals(field))
            .map(Claim::value)
            .toList();
  }

  private static String text(String url, String html) {
    return new Extractor().extract(Page.of(URI.create(url), html)).text();
  }
}
