package org.openlocaloffer.quickstart.server.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlocaloffer.quickstart.server.PostgresMain;

class ComposeImagesTest {

  private static final Path COMPOSE =
      Path.of(System.getProperty("project.root"), "docker-compose.yml");

  @ParameterizedTest
  @CsvSource({"postgresql, postgres:", "kafka, apache/kafka:", "solr, solr:"})
  void findsTheImageOfEachServer(String service, String image) throws IOException {
    assertThat(ComposeImages.of(service, COMPOSE)).startsWith(image);
  }

  @Test
  void saysWhichServiceHasNone() {
    assertThatThrownBy(() -> ComposeImages.of("directory", COMPOSE))
        .hasMessageContaining("no image for service directory");
  }

  @Test
  void givesPostgresTheBuffersThatItHasHere() throws IOException {
    assertThat(Files.readString(COMPOSE))
        .contains(
            "-c shared_buffers=" + PostgresMain.SETTINGS.get("shared_buffers"),
            "-c jit=" + PostgresMain.SETTINGS.get("jit"));
  }
}
