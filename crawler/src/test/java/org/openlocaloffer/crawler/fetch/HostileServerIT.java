package org.openlocaloffer.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import okhttp3.Dns;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;

/** Servers that keep to no rule of HTTP: each answer ends soon, with its own cause. */
class HostileServerIT {
  private static final FetchConfig CONFIG =
      new FetchConfig(
          4,
          Duration.ofSeconds(2),
          100_000,
          500 * 1024,
          Duration.ofDays(1),
          Duration.ofMinutes(10),
          5);
  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final Duration SOON = Duration.ofSeconds(8);

  /** Twenty million zeros. */
  private static final byte[] BROTLI_BOMB =
      HexFormat.of()
          .parseHex(
              "cbffff3ff82700e2b14020f7fe8fffff7ff04f00c4611180eefd5ffeb3c4e09f0088c302005d9218");

  private final Web web = new Web(CONFIG, "test");

  @AfterEach
  void stop() {
    web.close();
  }

  @Test
  void headersWithoutEndAreTooBig() {
    assertThat(
            cause(
                out -> {
                  RawServer.write(out, OK);
                  for (int i = 0; i < 1_000_000; i++) {
                    RawServer.write(out, "X-" + i + ": " + "x".repeat(1_000) + "\r\n");
                  }
                }))
        .isEqualTo(RefusalCause.TOO_BIG);
  }

  @Test
  void oneHeaderWithoutEndIsTooBig() {
    assertThat(
            cause(
                out -> {
                  RawServer.write(out, OK + "X: ");
                  for (int i = 0; i < 10_000; i++) {
                    RawServer.write(out, "x".repeat(10_000));
                  }
                }))
        .isEqualTo(RefusalCause.TOO_BIG);
  }

  @Test
  void headersThatDripRunOutOfTime() {
    assertThat(
            cause(
                out -> {
                  RawServer.write(out, OK);
                  for (int i = 0; i < 200; i++) {
                    RawServer.write(out, "X-" + i + ": x\r\n");
                    LockSupport.parkNanos(50_000_000);
                  }
                }))
        .isEqualTo(RefusalCause.TIMEOUT);
  }

  @Test
  void trailersWithoutEndAreTooBig() {
    assertThat(
            cause(
                out -> {
                  RawServer.write(out, OK + "Transfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n");
                  for (int i = 0; i < 100_000; i++) {
                    RawServer.write(out, "X-" + i + ": " + "x".repeat(1_000) + "\r\n");
                  }
                }))
        .isEqualTo(RefusalCause.TOO_BIG);
  }

  @Test
  void aBodyWithoutEndIsTooBig() {
    assertThat(
            cause(
                out -> {
                  RawServer.write(out, OK + "Content-Type: text/html\r\n\r\n");
                  for (int i = 0; i < 100_000; i++) {
                    RawServer.write(out, "word ".repeat(1_000));
                  }
                }))
        .isEqualTo(RefusalCause.TOO_BIG);
  }

  @Test
  void aBrotliBombIsTooBig() {
    assertThat(
            cause(
                out -> {
                  RawServer.write(
                      out,
                      OK
                          + "Content-Encoding: br\r\nContent-Length: "
                          + BROTLI_BOMB.length
                          + "\r\n\r\n");
                  out.write(BROTLI_BOMB);
                }))
        .isEqualTo(RefusalCause.TOO_BIG);
  }

  @Test
  void aBodyThatBreaksOffIsABrokenConnection() {
    assertThat(cause(out -> RawServer.write(out, OK + "Content-Length: 500\r\n\r\nhalf")))
        .isEqualTo(RefusalCause.CONNECTION);
    assertThat(cause(out -> {})).isEqualTo(RefusalCause.CONNECTION);
  }

  @Test
  void brokenChunksAndOtherTonguesAreABrokenConnection() {
    assertThat(
            cause(
                out -> RawServer.write(out, OK + "Transfer-Encoding: chunked\r\n\r\n-7\r\nhi\r\n")))
        .isEqualTo(RefusalCause.CONNECTION);
    assertThat(cause(out -> RawServer.write(out, "SSH-2.0-OpenSSH_9.6\r\n")))
        .isEqualTo(RefusalCause.CONNECTION);
  }

  @Test
  void aNameThatChangesItsAnswerLeadsNowherePrivate() throws UnknownHostException {
    // Public to whoever asks first, this machine to whoever asks again.
    AtomicInteger asked = new AtomicInteger();
    Dns names = name -> List.of(address(asked.getAndIncrement() == 0 ? "1.1.1.1" : "127.0.0.1"));
    Web rebound = new Web(CONFIG, "test", names);
    try (RawServer server = new RawServer(out -> RawServer.write(out, OK + "\r\n"))) {
      CanonicalUrl url =
          CanonicalUrl.of("http://club.example:" + server.port() + "/").orElseThrow();
      assertThat(names.lookup("club.example")).allMatch(AddressGuard::isPublic);

      assertThat(cause(rebound, url, List.of())).isEqualTo(RefusalCause.PRIVATE);
      assertThat(asked).hasValue(2);
      assertThat(server.connections()).isZero();
    } finally {
      rebound.close();
    }
  }

  private RefusalCause cause(RawServer.Speech speech) {
    try (RawServer server = new RawServer(speech)) {
      String host = "club.localhost:" + server.port();
      CanonicalUrl url = CanonicalUrl.of("http://" + host + "/").orElseThrow();
      return cause(web, url, List.of(host));
    }
  }

  private static RefusalCause cause(Web web, CanonicalUrl url, List<String> privateHosts) {
    return assertTimeoutPreemptively(
        SOON,
        () -> {
          try (Response response = web.call(url, privateHosts, Web.Headers.NONE).execute()) {
            Bodies.whole(response, CONFIG.contentLimit());
            return null;
          } catch (IOException e) {
            return Failure.of(e).cause();
          }
        });
  }

  private static InetAddress address(String numbers) throws UnknownHostException {
    return InetAddress.getByName(numbers);
  }
}
