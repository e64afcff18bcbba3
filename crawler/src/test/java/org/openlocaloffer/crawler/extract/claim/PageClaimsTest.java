package org.openlocaloffer.crawler.extract.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
        "What we're about | what",
        "What it's all about | what",
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
  void aLabelledValueEndsWhereTheNextLabelBegins() {
    String page =
        "<main><p>Where: Mill Hall, Mill Lane. When: Mondays in term: 10:30 to 11:30 Cost: £3,"
            + " carers free; Who can come: families with children under 5</p></main>";

    assertThat(values(ClaimField.ADDRESS, page)).contains("Mill Hall, Mill Lane");
    assertThat(values(ClaimField.SCHEDULE, page)).contains("Mondays in term: 10:30 to 11:30");
    assertThat(values(ClaimField.COST, page)).contains("£3, carers free");
    assertThat(values(ClaimField.WHO, page)).containsExactly("families with children under 5");
  }

  @Test
  @Timeout(20)
  void readsALineFullOfLabelsAndColonsOnce() {
    assertThat(values(ClaimField.COST, "<main><p>" + "Cost: £3 ".repeat(100_000))).isNotEmpty();
    assertThat(values(ClaimField.COST, "<main><p>Cost: " + "A b c d: ".repeat(100_000))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Puddle Club is a swimming lesson for nobody in a hurry. | true",
        "PC helps people to swim without noise. | true",
        "Swimming is a good thing for the heart. | false",
        "We run a swimming lesson every Monday. | false"
      })
  void aSentenceOnThePageItselfSaysWhatItIs(String sentence, boolean says) {
    String page =
        "<title>Puddle Club (PCC) | Pool</title><meta name=description content='Come in, the water"
            + " is warm'><main><h1>Puddle Club</h1><p>"
            + sentence.replace("PC ", "PCC ")
            + "</p></main>";

    assertThat(values(ClaimField.WHAT, page)).hasSize(says ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We provide free transport for children who cannot walk far. | true",
        "Every child under five can have a bag of books here. | true",
        "Only pupils of the school can use these rooms. | true",
        "For four years and over, with a grown-up. | true",
        "A day on the canal for up to eight people and a dog. | false",
        "We do not see children who have a cold. | false",
        "Your doctor must sign a form for anybody with asthma. | false"
      })
  void tellsWhoItIsForAndNotHowManyFitIn(String sentence, boolean tells) {
    String summary = "<meta name=description content='Come in, the water is warm'>";

    assertThat(values(ClaimField.WHO, summary + "<main><h1>Puddles</h1><p>" + sentence))
        .isEqualTo(tells ? List.of(sentence) : List.of());
  }

  @Test
  void saysNoMoreThanThePeopleWhereTheSummarySaysAllElse() {
    String page =
        "<main><h1>Puddles</h1><p>Puddles is a warm and quiet pool for disabled children.";

    assertThat(values(ClaimField.SUMMARY, page))
        .containsExactly("Puddles is a warm and quiet pool for disabled children.");
    assertThat(values(ClaimField.WHAT, page)).isEmpty();
    assertThat(values(ClaimField.WHO, page)).containsExactly("For disabled children");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Parents may also contact us directly. | true",
        "Places are through the council's panel. | true",
        "Text 07700 900123 to keep a place. | true",
        "You need an assessment by a social worker. | true",
        "Book packs for children of all ages. | false",
        "Nothing to book and nothing to pay. | false",
        "Email templates and other useful things. | false",
        "Telephone 01632 960142 Email a@club.example | false"
      })
  void tellsHowToGetItAndNotWhereAVerbIsANoun(String sentence, boolean tells) {
    assertThat(values(ClaimField.HOW, "<main><h1>Puddles</h1><p>" + sentence))
        .isEqualTo(tells ? List.of(sentence) : List.of());
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
