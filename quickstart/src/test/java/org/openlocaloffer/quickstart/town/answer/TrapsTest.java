package org.openlocaloffer.quickstart.town.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.quickstart.town.TownServer;
import org.openlocaloffer.quickstart.town.TownVisitor;

class TrapsTest {
  private TownServer town;
  private TownVisitor visitor;

  @BeforeEach
  void start() throws IOException {
    town = TownServer.start(null, "127.0.0.1", 0);
    visitor = new TownVisitor(town.port());
  }

  @AfterEach
  void stop() {
    town.close();
  }

  @Test
  void trapsWithoutEndHaveAnotherPageAlways() throws Exception {
    assertThat(visitor.get("traps", "/calendar?month=2031-12").body())
        .contains("/calendar?month=2032-01");
    assertThat(visitor.get("traps", "/calendar?month=soon").statusCode()).isEqualTo(200);
    assertThat(visitor.get("traps", "/loop/a").headers().firstValue("Location"))
        .contains("/loop/b");
    assertThat(visitor.get("traps", "/shop").body())
        .isNotEqualTo(visitor.get("traps", "/shop").body());
    assertThat(visitor.get("traps", "/old/anything").statusCode()).isEqualTo(200);
    assertThat(visitor.get("traps", "/members").headers().firstValue("Location"))
        .contains("/login?next=/members");
    assertThat(visitor.get("broken-robots", "/robots.txt").statusCode()).isEqualTo(503);
  }

  @Test
  void aBusySiteRelentsAtTheThirdAttempt() throws Exception {
    assertThat(visitor.get("busy", "/").headers().firstValue("Retry-After")).contains("2");
    assertThat(visitor.get("busy", "/").statusCode()).isEqualTo(503);
    assertThat(visitor.get("busy", "/").statusCode()).isEqualTo(200);
  }

  @Test
  void hugeAnswersAreStreamedAndBounded() throws Exception {
    try (InputStream huge = visitor.stream("traps", "/huge")) {
      assertThat(count(huge)).isEqualTo(50L << 20);
    }
    try (InputStream bomb = visitor.stream("traps", "/bomb")) {
      assertThat(count(new GZIPInputStream(bomb))).isEqualTo(100L << 20);
    }
  }

  @Test
  void closingTheServerEndsADrip() throws Exception {
    CompletableFuture<HttpResponse<String>> drip = visitor.later("traps", "/drip");
    try (InputStream other = visitor.stream("traps", "/drip")) {
      assertThat(other.read()).isEqualTo('<');
    }
    assertThat(drip).isNotDone();

    town.close();
    try {
      assertThat(drip.get(5, TimeUnit.SECONDS).body().length()).isLessThan(20);
    } catch (ExecutionException e) {
      assertThat(e).hasCauseInstanceOf(IOException.class);
    }
  }

  private static long count(InputStream in) throws IOException {
    byte[] block = new byte[1 << 16];
    long count = 0;
    for (int read = in.read(block); read >= 0; read = in.read(block)) {
      count += read;
    }
    return count;
  }
}
