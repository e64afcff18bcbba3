package org.openlocaloffer.quickstart.town;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/**
 * Asks a town for its sites by their names, which need not resolve.
 *
 * @param port of the town
 */
public record TownVisitor(int port) {
  private static final HttpClient HTTP;

  static {
    // Read once, by the first client of the process.
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    HTTP = HttpClient.newHttpClient();
  }

  public HttpRequest.Builder request(String site, String path) {
    String host = site.isEmpty() ? "localhost" : site + ".localhost";
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Host", host + ":" + port);
  }

  public HttpResponse<String> get(String site, String path) throws Exception {
    return send(request(site, path));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  public CompletableFuture<HttpResponse<String>> later(String site, String path) {
    return HTTP.sendAsync(request(site, path).build(), HttpResponse.BodyHandlers.ofString());
  }

  public HttpResponse<byte[]> bytes(String site, String path) throws Exception {
    return HTTP.send(request(site, path).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  public InputStream stream(String site, String path) throws Exception {
    return HTTP.send(request(site, path).build(), HttpResponse.BodyHandlers.ofInputStream()).body();
  }
}
