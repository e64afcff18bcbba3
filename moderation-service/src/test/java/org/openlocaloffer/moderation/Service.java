package org.openlocaloffer.moderation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.openlocaloffer.quickstart.Backends;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as started on given servers, and HTTP to it. */
public final class Service implements AutoCloseable {
  public static final String ADMIN = "admin:test-admin-password";
  public static final String MODERATOR = "moderator:test-moderator-password";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ConfigurableApplicationContext context;
  private final HttpClient http = HttpClient.newHttpClient();

  private Service(ConfigurableApplicationContext context) {
    this.context = context;
  }

  public static Service start(Backends backends, Path config) {
    return new Service(ModerationApplication.start(environment(backends, config)));
  }

  /** The variables that the process would have. */
  public static Map<String, String> environment(Backends backends, Path config) {
    Map<String, String> environment = new HashMap<>(backends.environment());
    environment.put("OLO_CONFIG", config.toString());
    environment.put("OLO_MODERATION_PORT", "0");
    environment.put("OLO_ADMIN_PASSWORD", ADMIN.split(":")[1]);
    environment.put("OLO_MODERATOR_PASSWORD", MODERATOR.split(":")[1]);
    return environment;
  }

  /** A small configuration in the folder. */
  public static Path config(Path folder) {
    write(folder, "settings.properties", settings());
    write(folder, "council.yaml", "name: Test offer\nauthority: Brackenford\narea: Brackenford\n");
    write(
        folder,
        "sources.yaml",
        """
        sources:
          - id: choir
            name: Signing choir
            seeds: [http://choir.example/]
        """);
    write(
        folder,
        "trust.yaml",
        """
        rules:
          - {host: trusted.example, verdict: trust, reason: Run by the council}
          - {host: blocked.example, verdict: block, reason: Adverts only}
        """);
    write(
        folder,
        "taxonomy.yaml",
        """
        categories:
          - {id: arts, name: Arts, words: [choir, singing]}
        needs:
          - {id: hearing, name: Hearing, words: [deaf, sign language]}
        stages: []
        """);
    write(
        folder,
        "jargon.yaml",
        """
        terms:
          - {term: BSL, expansion: British Sign Language, definition: Talking with hands., also: [signing]}
        """);
    return folder;
  }

  public static void write(Path folder, String file, String text) {
    try {
      Files.writeString(folder.resolve(file), text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String settings() {
    try {
      return Files.readString(
          Path.of(System.getProperty("project.root"), "config", "settings.properties"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public String address() {
    return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
  }

  /** An answer in JSON. */
  public record Answer(int status, JsonNode body, String type) {}

  public Answer get(String path) {
    return send(request(path, MODERATOR).GET().build());
  }

  public Answer post(String path, String json) {
    return post(path, json, MODERATOR);
  }

  public Answer post(String path, String json, String account) {
    return send(
        request(path, account)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  public HttpRequest.Builder request(String path, String account) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
    if (account != null) {
      byte[] bytes = account.getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
    }
    return request;
  }

  public Answer send(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      String type = answer.headers().firstValue("Content-Type").orElse("");
      boolean json = type.contains("json");
      return new Answer(answer.statusCode(), json ? JSON.readTree(answer.body()) : null, type);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
