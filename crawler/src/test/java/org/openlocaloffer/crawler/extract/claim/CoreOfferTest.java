package org.openlocaloffer.crawler.extract.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.candidate.Claim;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.contracts.config.CoreOffer;
import org.openlocaloffer.contracts.config.YamlFile;
import org.openlocaloffer.crawler.extract.Extraction;
import org.openlocaloffer.crawler.extract.Extractor;
import org.openlocaloffer.crawler.extract.Page;

class CoreOfferTest {
  private static final String ANSWERS =
      "<h2 id='step'>How accessible is our school?</h2><p>All on one floor, with a ramp to each"
          + " door.</p><h2>Transition</h2><p>In year 6 there are extra visits from February"
          + " on.</p><h2>Trips</h2><p>Soon.</p>";

  private final CoreOffer offer =
      YamlFile.read(
          Path.of(System.getProperty("project.root", ".."), "config", "core-offer.yaml"),
          CoreOffer.class);

  @Test
  void tellsWhichQuestionsASchoolAnswersAndWhere() {
    Extraction found = read("SEN information - Brook Lane Primary School");

    assertThat(found.claims())
        .filteredOn(claim -> claim.field().equals(ClaimField.FAQ))
        .extracting(Claim::value)
        .containsExactly("accessible", "transition");
    assertThat(found.claims())
        .filteredOn(claim -> claim.value().equals("accessible"))
        .extracting(Claim::snippet)
        .containsExactly(
            "#step How accessible is our school?: All on one floor, with a ramp to each door.");
  }

  @Test
  void asksOnlySchools() {
    assertThat(read("When school is hard | Helpers").claims())
        .noneMatch(claim -> claim.field().equals(ClaimField.FAQ));
  }

  @Test
  void travelsWithTheBolts() throws IOException {
    try (var bytes = new ObjectOutputStream(new ByteArrayOutputStream())) {
      bytes.writeObject(offer);
    }
    assertThat(offer.questions()).hasSize(13);
  }

  private Extraction read(String title) {
    return new Extractor(offer, "OpenLocalOffer", Clock.systemUTC())
        .extract(
            Page.of(
                URI.create("https://brooklane.example/sen"),
                "<title>" + title + "</title><main><h1>SEN</h1>" + ANSWERS + "</main>"));
  }
}
