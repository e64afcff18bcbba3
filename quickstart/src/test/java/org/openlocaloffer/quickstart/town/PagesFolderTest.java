package org.openlocaloffer.quickstart.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PagesFolderTest {
  private static final Path REAL =
      Path.of(System.getProperty("project.root", "."), "../shared/data/real-pages").normalize();

  @Test
  void servesEveryRealPageByteForByte() throws IOException {
    assumeTrue(Files.isDirectory(REAL), "no saved real pages at " + REAL);
    System.setProperty("sun.net.http.allowRestrictedHeaders", "true");
    PagesFolder folder = PagesFolder.read(REAL);

    assertThat(folder.problems()).isEmpty();
    assertThat(folder.pages()).hasSize(250);
    assertThat(folder.byAddress()).hasSize(250);
    try (TownServer town = TownServer.start(REAL, "127.0.0.1", 0)) {
      for (PagesFolder.SavedPage page : folder.pages()) {
        URI local = URI.create("http://127.0.0.1:" + town.port() + page.target());
        HttpURLConnection connection = (HttpURLConnection) local.toURL().openConnection();
        connection.setRequestProperty("Host", page.host() + ".localhost:" + town.port());
        assertThat(connection.getInputStream().readAllBytes()).as(page.id()).isEqualTo(page.body());
      }
    }
  }
}
