package org.openlocaloffer.quickstart.data;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortCheckTest {

  @Test
  void namesThePortThatIsTakenAndTheOption() throws IOException {
    int port;
    try (ServerSocket taken = new ServerSocket(0)) {
      port = taken.getLocalPort();
      assertThatThrownBy(() -> PortCheck.allFree(Map.of("directory", port)))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("Port " + port + " (directory) is taken")
          .hasMessageContaining("--port N");
    }
    PortCheck.allFree(Map.of("directory", port));
  }
}
