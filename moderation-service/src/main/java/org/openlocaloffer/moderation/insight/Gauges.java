package org.openlocaloffer.moderation.insight;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.openlocaloffer.moderation.item.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code olo.items} by state, and {@code olo.outbox.waiting}: messages not yet sent. */
@Component
class Gauges {
  private final JdbcClient jdbc;

  Gauges(JdbcClient jdbc, MeterRegistry meters) {
    this.jdbc = jdbc;
    for (State state : State.values()) {
      Gauge.builder("olo.items", () -> items(state)).tag("state", state.word()).register(meters);
    }
    Gauge.builder("olo.outbox.waiting", this::waiting).register(meters);
  }

  private long items(State state) {
    return jdbc.sql("select count(*) from item where state = ?")
        .param(state.name())
        .query(Long.class)
        .single();
  }

  private long waiting() {
    return jdbc.sql("select count(*) from outbox where sent_at is null").query(Long.class).single();
  }
}
