package org.openlocaloffer.directory.site;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints the READY line, by which {@code ./run} knows that the port answers. */
@Component
class ReadyLine {
  private final String bind;
  private final Environment environment;

  ReadyLine(@Value("${olo.bind}") String bind, Environment environment) {
    this.bind = bind;
    this.environment = environment;
  }

  @EventListener(ApplicationReadyEvent.class)
  void announce() {
    System.out.printf(
        "READY directory http://%s:%s%n", bind, environment.getProperty("local.server.port"));
  }
}
