package org.openlocaloffer.moderation;

import org.openlocaloffer.contracts.config.Settings;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the process that the port answers. */
@Component
class Ready {
  private final Settings settings;
  private final Environment environment;

  Ready(Settings settings, Environment environment) {
    this.settings = settings;
    this.environment = environment;
  }

  @EventListener(ApplicationReadyEvent.class)
  void print() {
    System.out.printf(
        "READY moderation-service http://%s:%s%n",
        settings.text("olo.bind"), environment.getProperty("local.server.port"));
  }
}
