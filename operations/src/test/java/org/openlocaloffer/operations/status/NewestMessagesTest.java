package org.openlocaloffer.operations.status;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlocaloffer.contracts.config.Settings;

@Timeout(20)
class NewestMessagesTest {
  private static final String TLS_ALERT = "\u0015\u0003\u0003\u0000\u0002\u0002\u0046";

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.1 400 Bad Request\r\n\r\n", TLS_ALERT, "SSH-2.0-some\r\n", ""})
  void saysInOneLineThatAPortIsNotKafkas(String answer) throws IOException {
    try (ServerSocket other = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread server = new Thread(() -> answerEverybody(other, answer));
      server.setDaemon(true);
      server.start();
      assertRefused("127.0.0.1:" + other.getLocalPort());
    }
  }

  @Test
  void saysSoWhereNobodyListens() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    assertRefused("127.0.0.1:" + free);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kafka", "nowhere.invalid:9092", "http://127.0.0.1:9092/"})
  void saysSoOfWhatIsNoAddress(String address) {
    assertRefused(address);
  }

  private static void assertRefused(String address) {
    Path config = Path.of(System.getProperty("project.root", ".."), "config");
    Settings settings =
        Settings.load(Map.of("OLO_KAFKA", address, "OLO_CONFIG", config.toString()));
    assertThatThrownBy(() -> NewestMessages.open(settings))
        .isInstanceOf(KafkaException.class)
        .hasMessageStartingWith(
            "No Kafka answers at OLO_KAFKA (olo.kafka in settings.properties), which is "
                + address
                + ": ")
        .message()
        .hasLineCount(1);
  }

  private static void answerEverybody(ServerSocket server, String answer) {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        client.getInputStream().read();
        client.getOutputStream().write(answer.getBytes(ISO_8859_1));
        client.getOutputStream().flush();
        client.getInputStream().read(new byte[1 << 16]);
      } catch (IOException closed) {
        // The next one, or the end.
      }
    }
  }
}
