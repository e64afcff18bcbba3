package org.openlocaloffer.quickstart.town.answer;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One request as the town sees it.
 *
 * @param host without port and without {@code .localhost}; empty for {@code localhost} and plain
 *     addresses
 * @param target path and query as sent
 * @param answering told before the last of an answer leaves: whoever has the whole of it may ask
 *     again at once
 */
public record Visit(
    HttpExchange exchange, String host, String path, String target, Runnable answering) {

  public static Visit of(HttpExchange exchange) {
    String header = exchange.getRequestHeaders().getFirst("Host");
    String host =
        (header == null ? "" : header)
            .toLowerCase(Locale.ROOT)
            .replaceFirst(":\\d+$", "")
            .replaceFirst("\\.$", "");
    String path = exchange.getRequestURI().getRawPath();
    String query = exchange.getRequestURI().getRawQuery();
    String site =
        host.endsWith(".localhost") ? host.substring(0, host.length() - ".localhost".length()) : "";
    return new Visit(exchange, site, path, query == null ? path : path + "?" + query, () -> {});
  }

  public Visit telling(Runnable answering) {
    return new Visit(exchange, host, path, target, answering);
  }

  public String query() {
    String query = exchange.getRequestURI().getRawQuery();
    return query == null ? "" : query;
  }

  public String method() {
    return exchange.getRequestMethod();
  }

  public void html(int status, String body) throws IOException {
    send(status, "text/html; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
  }

  public void text(int status, String type, String body, String encoding) throws IOException {
    send(status, type, body.getBytes(Charset.forName(encoding)));
  }

  public void send(int status, String type, byte[] body) throws IOException {
    answering.run();
    header("Content-Type", type);
    if (method().equals("HEAD")) {
      header("Content-Length", Integer.toString(body.length));
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  public void empty(int status) throws IOException {
    answering.run();
    exchange.sendResponseHeaders(status, -1);
  }

  public void redirect(int status, String location) throws IOException {
    header("Location", location);
    empty(status);
  }

  /** A body of unknown length; the caller writes and closes it. */
  public OutputStream stream(String type) throws IOException {
    header("Content-Type", type);
    exchange.sendResponseHeaders(200, method().equals("HEAD") ? -1 : 0);
    return exchange.getResponseBody();
  }

  public void header(String name, String value) {
    exchange.getResponseHeaders().set(name, value);
  }

  public String asked(String header) {
    return exchange.getRequestHeaders().getFirst(header);
  }
}
