package org.openlocaloffer.moderation.publish;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The oldest unsent messages, sent and marked as one. */
@Component
class OutboxBatch {
  /**
   * Key of the advisory lock that lets one relay at a time send, in whichever process; any number
   * that no other code uses.
   */
  private static final long LOCK = 20_160_001;

  private static final int SIZE = 200;

  private final JdbcClient jdbc;

  OutboxBatch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Message(long id, ProducerRecord<String, byte[]> record) {
    static Message of(ResultSet row, int number) throws SQLException {
      return new Message(
          row.getLong("id"),
          new ProducerRecord<>(
              row.getString("topic"), row.getString("key"), row.getBytes("value")));
    }
  }

  /**
   * Marks them only once every replica has them: a crash in between sends them again, in order.
   *
   * @return how many were sent
   * @throws KafkaException where one could not be; none is marked then
   */
  @Transactional
  public int send(Producer<String, byte[]> producer) {
    if (!jdbc.sql("select pg_try_advisory_xact_lock(?)")
        .param(LOCK)
        .query(Boolean.class)
        .single()) {
      return 0;
    }
    List<Message> messages =
        jdbc.sql(
                "select id, topic, key, value from outbox where sent_at is null order by id limit"
                    + " ?")
            .param(SIZE)
            .query(Message::of)
            .list();
    List<Future<?>> sent = new ArrayList<>();
    messages.forEach(message -> sent.add(producer.send(message.record())));
    producer.flush();
    sent.forEach(OutboxBatch::check);
    if (!messages.isEmpty()) {
      jdbc.sql("update outbox set sent_at = now() where id in (:ids)")
          .param("ids", messages.stream().map(Message::id).toList())
          .update();
      jdbc.sql("delete from outbox where sent_at < now() - interval '7 days'").update();
    }
    return messages.size();
  }

  private static void check(Future<?> sent) {
    try {
      sent.get();
    } catch (ExecutionException e) {
      throw new KafkaException("not acknowledged", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted", e);
    }
  }
}
