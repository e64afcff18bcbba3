package org.openlocaloffer.directory.jargon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.vocabulary.Jargon;

class JargonBookTest {
  private Jargon published =
      new Jargon(
          List.of(
              new Jargon.Entry(
                  "SALT",
                  "Speech and language therapy",
                  "Help with talking.",
                  List.of("not talking yet")),
              new Jargon.Entry("Direct payment", null, "Money to pay for care.", List.of())));
  private final JargonBook book = new JargonBook(() -> published);

  @Test
  void followsWhatIsPublished() {
    assertThat(book.terms()).hasSize(2);

    published = new Jargon(List.of(new Jargon.Entry("OT", null, "Help with doing.", List.of())));

    assertThat(book.terms()).extracting(JargonTerm::term).containsExactly("OT");
  }

  @Test
  void isInTheOrderOfTheAlphabet() {
    assertThat(book.terms()).extracting(JargonTerm::term).containsExactly("Direct payment", "SALT");
  }

  @Test
  void explainsWhatWasTypedHoweverItWasTyped() {
    assertThat(book.typedIn("salt near me")).extracting(JargonTerm::term).containsExactly("SALT");
    assertThat(book.typedIn("my son is Not Talking Yet")).hasSize(1);
    assertThat(book.typedIn("salted crisps")).isEmpty();
    assertThat(book.typedIn("")).isEmpty();
  }

  @Test
  void takesAnAcronymInATextOnlyInCapitals() {
    assertThat(book.usedIn("Bring salt. Ask about a direct payment."))
        .extracting(JargonTerm::term)
        .containsExactly("Direct payment");
    assertThat(book.usedIn("The SALT team")).hasSize(1);
  }
}
