package org.openlocaloffer.moderation.publish;

import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.contracts.wire.Topic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages that are sent if, and only if, the transaction that wrote them commits. Messages of one
 * key keep their order as long as their writers lock the row that the key stands for first.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {
  private final JdbcClient jdbc;

  Outbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Queues the record to be sent. */
  public void put(Topic topic, String key, Object record) {
    insert(topic, key, Codec.write(record));
  }

  /** Queues a tombstone, which removes the key. */
  public void remove(Topic topic, String key) {
    insert(topic, key, null);
  }

  private void insert(Topic topic, String key, byte[] value) {
    jdbc.sql("insert into outbox (topic, key, value) values (?, ?, ?)")
        .param(topic.topicName())
        .param(key)
        .param(value)
        .update();
  }
}
