package org.openlocaloffer.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlocaloffer.contracts.example.Candidates.aChoir;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openlocaloffer.contracts.vocabulary.Vocabulary;
import org.openlocaloffer.contracts.vocabulary.Vocabulary.JargonVersion;
import org.openlocaloffer.contracts.vocabulary.Vocabulary.TaxonomyVersion;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.moderation.item.Item;
import org.openlocaloffer.quickstart.Backends;
import org.openlocaloffer.quickstart.Server;

/** Taxonomy and jargon in a browser, and what the index is told of them. */
class VocabularyScreensIT {
  @TempDir static Path folder;
  private static Backends backends;
  private static Service service;
  private static Kafka kafka;

  @BeforeAll
  static void start() {
    backends = Backends.start(Server.POSTGRES, Server.KAFKA);
    service = Service.start(backends, Service.config(folder));
    kafka = new Kafka(backends.kafka());
  }

  @AfterAll
  static void stop() {
    service.close();
    backends.close();
  }

  @Test
  void anAdminRenamesACategoryAndWhatWaitsIsProposedAnew() {
    String url = "http://choir.example/renamed";
    kafka.send(aChoir(url));
    String id = Item.idOf(url).toString();
    Eventually.get(() -> service.get("/api/v1/items/" + id), a -> a.status() == 200);
    Browser admin = new Browser(service.address()).signIn(Service.ADMIN);
    admin.open("/taxonomy/categories/arts");

    Document saved = admin.submit("#term", "name", "Arts & music", "words", "choir\nsinging\ndrum");

    assertThat(saved.text()).contains("Saved: Arts & music", "choir, singing, drum");
    var sent = kafka.await("vocabulary", "taxonomy", all -> all.size() >= 2);
    TaxonomyVersion newest = (TaxonomyVersion) read(sent.get(sent.size() - 1).value());
    assertThat(newest.revision()).isEqualTo(2);
    assertThat(newest.taxonomy().term("arts").orElseThrow().name()).isEqualTo("Arts & music");

    admin.open("/taxonomy/categories/new");
    Document wrong = admin.submit("#term", "name", "");
    assertThat(wrong.select(".govuk-error-summary").text()).contains("Enter a name");
    admin.submit("#term", "name", "Sign together!", "words", "sign together");

    Eventually.get(
        () -> service.get("/api/v1/items/" + id).body().get("listing").get("categories").toString(),
        categories -> categories.contains("sign-together"));
  }

  @Test
  void anAdminChangesTheJargonAndASecondOneIsToldSo() {
    Browser slow = new Browser(service.address()).signIn(Service.ADMIN);
    slow.open("/jargon/entry?known=BSL");
    Browser admin = new Browser(service.address()).signIn(Service.ADMIN);
    admin.open("/jargon/entry?known=BSL");

    admin.submit("#entry", "also", "signing\nsign language");
    Document late = slow.submit("#entry", "definition", "My careful words");

    assertThat(slow.status()).isEqualTo(409);
    assertThat(late.select(".govuk-error-summary").text()).contains("admin changed them");
    assertThat(late.select("#definition").text()).isEqualTo("My careful words");
    kafka.await(
        "vocabulary",
        "jargon",
        all ->
            all.stream()
                .map(message -> ((JargonVersion) read(message.value())).jargon().terms().get(0))
                .anyMatch(entry -> entry.also().equals(List.of("signing", "sign language"))));
  }

  @Test
  void whatWasTypedIntoAnEntryThatIsRemovedMeanwhileIsNotLost() {
    Browser admin = new Browser(service.address()).signIn(Service.ADMIN);
    admin.open("/jargon/entry");
    admin.submit("#entry", "term", "PECS & signs", "definition", "Talking with pictures.");
    Browser slow = new Browser(service.address()).signIn(Service.ADMIN);
    slow.open("/jargon/entry?known=PECS+%26+signs");
    admin.open("/jargon/entry?known=PECS+%26+signs");
    admin.submit("form[action=/jargon/entry/remove]");

    Document late = slow.submit("#entry", "definition", "My careful words");

    assertThat(slow.status()).isEqualTo(409);
    assertThat(late.select("#definition").text()).isEqualTo("My careful words");
    assertThat(slow.submit("#entry").text()).contains("Saved: PECS & signs", "My careful words");
  }

  @Test
  void moderatorsLookAndDoNotChange() {
    Browser moderator = new Browser(service.address()).signIn(Service.MODERATOR);

    Document page = moderator.open("/taxonomy");
    assertThat(page.select("a[href*=/taxonomy/]")).isEmpty();
    moderator.open("/taxonomy/needs/hearing");
    assertThat(moderator.status()).isEqualTo(403);
    assertThat(moderator.open("/jargon").text()).contains("British Sign Language");
    moderator.open("/jargon/entry");
    assertThat(moderator.status()).isEqualTo(403);
  }

  private static Vocabulary read(byte[] value) {
    return Codec.read(value, Vocabulary.class);
  }
}
