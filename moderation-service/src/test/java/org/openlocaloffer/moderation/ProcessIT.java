package org.openlocaloffer.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlocaloffer.contracts.example.Candidates.aChoir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openlocaloffer.moderation.item.Item;
import org.openlocaloffer.quickstart.Backends;
import org.openlocaloffer.quickstart.ModuleProcess;
import org.openlocaloffer.quickstart.Server;
import org.openlocaloffer.quickstart.Stage;
import org.openlocaloffer.quickstart.process.ChildProcess;

/** The packaged service as a process: how it starts, and what survives a kill. */
class ProcessIT {
  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final String URL = "http://choir.example/killed";

  @TempDir Path folder;
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void refusesAMisspeltKeyInOneLine() throws Exception {
    Service.config(folder);
    Service.write(
        folder,
        "sources.yaml",
        "sources:\n  - id: choir\n    name: Choir\n    seedz: [http://choir.example/]\n");
    try (ChildProcess process = start(Map.of("OLO_CONFIG", folder.toString()))) {
      assertThat(process.exit().get()).isEqualTo(1);
      assertThat(process.lastLines())
          .singleElement()
          .asString()
          .contains("sources.yaml, line 4: unknown key 'seedz'; did you mean 'seeds'?");
    }
  }

  @Test
  void publishesAfterAKillWhatWasDecidedBeforeIt() throws Exception {
    try (Backends backends = Backends.start(Server.POSTGRES, Server.KAFKA)) {
      Map<String, String> environment =
          new HashMap<>(Service.environment(backends, Service.config(folder)));
      environment.remove("OLO_ADMIN_PASSWORD");
      environment.remove("OLO_MODERATOR_PASSWORD");
      Kafka kafka = new Kafka(backends.kafka());
      String password;
      try (ChildProcess process = start(environment)) {
        String address = address(process);
        password = generatedPassword(process);
        kafka.send(aChoir(URL));
        Eventually.get(() -> get(address, password), answer -> answer.statusCode() == 200);

        backends.kill(Server.KAFKA);
        assertThat(approve(address, password)).isEqualTo(201);
        process.kill();
      }
      backends.startAgain(Server.KAFKA);
      environment.put("OLO_MODERATOR_PASSWORD", "another-password");
      try (ChildProcess process = start(environment)) {
        String address = address(process);
        kafka.await("listings", Item.idOf(URL).toString(), all -> all.size() == 1);
        assertThat(get(address, password).body()).contains("\"state\":\"approved\"");
        assertThat(get(address, "another-password").statusCode()).isEqualTo(401);
        process.stop();
        assertThat(process.exit().get()).as("stopped by SIGTERM, not killed").isIn(0, 143);
      }
    }
  }

  private static String address(ChildProcess process) {
    String ready = process.awaitReady(LIMIT);
    assertThat(ready).startsWith("moderation-service http://127.0.0.1:");
    return ready.substring(ready.indexOf("http"));
  }

  private static String generatedPassword(ChildProcess process) {
    String start = "The account moderator was made with the password ";
    return process.lastLines().stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .findFirst()
        .orElseThrow();
  }

  private HttpResponse<String> get(String address, String password) {
    return send(request(address, "", password).GET().build());
  }

  private int approve(String address, String password) {
    return send(request(address, "/decisions", password)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"action\":\"approve\",\"version\":1}"))
            .build())
        .statusCode();
  }

  private static HttpRequest.Builder request(String address, String path, String password) {
    byte[] basic = ("moderator:" + password).getBytes(StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(URI.create(address + "/api/v1/items/" + Item.idOf(URL) + path))
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(basic));
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private ChildProcess start(Map<String, String> environment) {
    return ModuleProcess.start(Stage.MODERATION_SERVICE, environment, folder);
  }
}
