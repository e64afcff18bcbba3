package org.openlocaloffer.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.quickstart.Backends;
import org.openlocaloffer.quickstart.Server;

/** What an admin does about sources, in a browser without scripts; and what the file still says. */
class SourcesIT {
  @TempDir static Path folder;
  private static Backends backends;
  private static Service service;
  private static Kafka kafka;

  @BeforeAll
  static void start() {
    backends = Backends.start(Server.POSTGRES, Server.KAFKA);
    Service.config(folder);
    file("bowls", "Bowls club", "");
    service = Service.start(backends, folder);
    kafka = new Kafka(backends.kafka());
  }

  @AfterAll
  static void stop() {
    service.close();
    backends.close();
  }

  @Test
  void addsASourceUnderAnIdMadeFromItsName() {
    Browser admin = admin();
    Document form = admin.open("/sources/new");
    assertThat(form.select("input[name=kind]")).hasSize(SourceKind.values().length);
    assertThat(form.select("input[name=kind][checked]").val()).isEqualTo("WEBSITE");

    Document page =
        admin.submit(
            "#source", "kind", "MASTODON", "name", "Otters’ posts", "seeds", "herd.example");
    assertThat(admin.status()).isEqualTo(400);
    assertThat(page.select(".govuk-error-summary a[href=#seeds]").text()).contains("herd.example");
    assertThat(page.select("#name").val()).isEqualTo("Otters’ posts");
    assertThat(page.select("input[name=kind][checked]").val()).isEqualTo("MASTODON");

    page = admin.submit("#source", "seeds", "https://herd.example/@otters", "pagesPerDay", "12");
    assertThat(page.select(".govuk-notification-banner--success").text())
        .contains("Added: Otters’ posts, under the id otters-posts");
    Source sent = sent("otters-posts", 1);
    assertThat(sent.kind()).isEqualTo(SourceKind.MASTODON);
    assertThat(sent.budget().pagesPerDay()).isEqualTo(12);

    admin.open("/sources/new");
    admin.submit("#source", "name", "Otters posts", "seeds", "https://otters.example/");
    assertThat(sent("otters-posts-2", 1).kind()).isEqualTo(SourceKind.WEBSITE);
  }

  @Test
  void letsOnlyAdminsIn() {
    Browser moderator = new Browser(service.address()).signIn(Service.MODERATOR);
    Document list = moderator.open("/sources");
    assertThat(list.select("main a[href^=/sources/], main form")).isEmpty();
    for (String path : List.of("/sources/new", "/sources/choir")) {
      moderator.open(path);
      assertThat(moderator.status()).as(path).isEqualTo(403);
    }
    moderator.post("/sources/choir");
    assertThat(moderator.status()).isEqualTo(403);
    Browser admin = admin();
    admin.open("/sources/nobody");
    assertThat(admin.status()).isEqualTo(404);
  }

  @Test
  void saysWhoWasFasterAndKeepsWhatBothTyped() {
    Browser slow = admin();
    slow.open("/sources/new");
    slow.submit("#source", "name", "Both", "seeds", "https://both.example/");
    slow.open("/sources/both");
    Browser fast = admin();
    fast.open("/sources/both");
    fast.submit("#source", "name", "Both of us", "pages", "40");

    Document page = slow.submit("#source", "name", "The two of us", "depth", "1");

    assertThat(slow.status()).isEqualTo(409);
    assertThat(page.select(".govuk-error-summary").text())
        .contains(
            "admin changed this source at",
            "‘Name’ was changed to ‘Both of us’; what you typed is kept")
        .contains("‘Pages in total’ was changed to ‘40’");
    assertThat(page.select("#name").val()).isEqualTo("The two of us");
    assertThat(page.select("#depth").val()).isEqualTo("1");
    assertThat(page.select("#pages").val()).isEqualTo("40");
    assertThat(slow.submit("#source").text()).contains("Saved: The two of us");
    Source sent = sent("both", 3);
    assertThat(sent.name()).isEqualTo("The two of us");
    assertThat(sent.budget().pages()).isEqualTo(40);
    assertThat(sent.scope().depth()).isEqualTo(1);
  }

  @Test
  void followsTheFileThroughAPauseUntilItIsEdited() {
    Browser admin = admin();
    assertThat(admin.open("/sources/bowls").text()).contains("follows that file");
    String seen = editedAndBack(admin);
    admin.open("/sources");
    admin.submit("form[action=/sources/bowls/pause]");
    restart("bowls", "Bowls for all", "");
    Source followed = sent("bowls", 5);
    assertThat(followed.name()).isEqualTo("Bowls for all");
    assertThat(followed.paused()).isTrue();

    admin = admin();
    admin.open("/sources/bowls");
    assertThat(admin.submit("#source", "seen", seen, "depth", "1").text())
        .contains("config/sources.yaml changed this source after you opened it.");
    admin.open("/sources/bowls");
    admin.submit("#source", "seeds", "http://bowls.example/club/");
    assertThat(admin.open("/sources/bowls").text())
        .contains("Edited here by admin on", "config/sources.yaml no longer changes it");
    admin.open("/sources/new");
    admin.submit("#source", "name", "Chess", "seeds", "https://chess.example/");

    restart("bowls", "Bowls", "\n    privateHosts: [bowls.example:8080]");

    Source kept = sent("bowls", 7);
    assertThat(kept.name()).isEqualTo("Bowls for all");
    assertThat(kept.seeds()).containsExactly("http://bowls.example/club/");
    assertThat(kept.paused()).isTrue();
    assertThat(kept.privateHosts()).as("the file's alone").containsExactly("bowls.example:8080");
    Document form = admin().open("/sources/bowls");
    assertThat(form.text()).contains("May have private addresses: bowls.example:8080");
    assertThat(admin().open("/sources").text()).contains("Chess", "Bowls for all");
    assertThat(admin().open("/sources/chess").text()).contains("Added here by admin");
  }

  /** Returns what the form of the unedited source had seen. */
  private static String editedAndBack(Browser admin) {
    admin.submit("#source", "name", "Bowls team");
    admin.open("/sources/bowls");
    admin.submit("#source", "name", "Bowls club");
    return admin.open("/sources/bowls").select("input[name=seen]").val();
  }

  private static void restart(String id, String name, String more) {
    service.close();
    file(id, name, more);
    service = Service.start(backends, folder);
  }

  private static void file(String id, String name, String more) {
    Service.write(
        folder,
        "sources.yaml",
        """
        sources:
          - id: choir
            name: Signing choir
            seeds: [http://choir.example/]
          - id: %1$s
            name: %2$s
            seeds: [http://%1$s.example/]%3$s
        """
            .formatted(id, name, more));
  }

  private static Source sent(String id, int messages) {
    var all = kafka.await("sources", id, found -> found.size() >= messages);
    return Codec.read(all.get(messages - 1).value(), Source.class);
  }

  private static Browser admin() {
    return new Browser(service.address()).signIn(Service.ADMIN);
  }
}
