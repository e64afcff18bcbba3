package org.openlocaloffer.moderation.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.UnaryOperator;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.openlocaloffer.contracts.wire.Topic;
import org.springframework.stereotype.Component;

/**
 * Brings what is stored of listings to times as data, and sends each listing in the directory once
 * more, under the revision that it has.
 */
@Component
public class TimesAsData implements JavaMigration {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Rows in memory: there may be a million decisions. */
  private static final int AT_ONCE = 200;

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("5");
  }

  @Override
  public String getDescription() {
    return "times as data";
  }

  @Override
  public Integer getChecksum() {
    return 1;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws Exception {
    Connection database = context.getConnection();
    rewrite(database, new Column("item", "id", "uuid", "proposal"), StoredTimes::converted);
    rewrite(
        database,
        new Column("newer_content", "item_id", "uuid", "proposal"),
        StoredTimes::converted);
    rewrite(database, new Column("listing", "id", "uuid", "body"), StoredTimes::converted);
    rewrite(
        database, new Column("listing_item", "ctid", "tid", "accepted"), StoredTimes::converted);
    // The log says what was decided, not in which shape: only the shape changes.
    run(database, "alter table decision disable trigger decision_append_only");
    for (String column : List.of("listing_before", "listing_after")) {
      rewrite(database, new Column("decision", "id", "bigint", column), StoredTimes::converted);
    }
    for (String column : List.of("accepted_before", "accepted_after")) {
      rewrite(database, new Column("decision", "id", "bigint", column), TimesAsData::convertedEach);
    }
    run(database, "alter table decision enable trigger decision_append_only");
    sendAgain(database);
  }

  /**
   * Where JSON stands.
   *
   * @param key what tells its rows apart
   * @param type of the key
   */
  private record Column(String table, String key, String type, String name) {
    String read() {
      return "select %s::text, %s::text from %s where %s is not null"
          .formatted(key, name, table, name);
    }

    String write() {
      return "update %s set %s = ?::jsonb where %s = ?::%s".formatted(table, name, key, type);
    }
  }

  private static void rewrite(Connection database, Column column, UnaryOperator<JsonNode> convert)
      throws SQLException, IOException {
    try (Statement select = database.createStatement();
        PreparedStatement update = database.prepareStatement(column.write())) {
      select.setFetchSize(AT_ONCE);
      try (ResultSet rows = select.executeQuery(column.read())) {
        for (int waiting = 0; rows.next(); ) {
          JsonNode before = JSON.readTree(rows.getString(2));
          JsonNode after = convert.apply(before);
          if (!after.equals(before)) {
            update.setString(1, after.toString());
            update.setString(2, rows.getString(1));
            update.addBatch();
            waiting++;
          }
          if (waiting == AT_ONCE) {
            update.executeBatch();
            waiting = 0;
          }
        }
      }
      update.executeBatch();
    }
  }

  private static JsonNode convertedEach(JsonNode accepted) {
    JsonNode all = accepted.deepCopy();
    all.forEach(
        one -> ((ObjectNode) one).set("proposal", StoredTimes.converted(one.get("proposal"))));
    return all;
  }

  /**
   * The index passes over a revision that it has, in the shape of before or not: each listing is
   * taken out first, and what waits to be sent in the shape of before is left out.
   */
  private static void sendAgain(Connection database) throws SQLException {
    String topic = Topic.LISTINGS.topicName();
    run(
        database,
        "delete from outbox where sent_at is null and value is not null and topic = '%s'"
            .formatted(topic));
    run(
        database,
        """
        insert into outbox (topic, key, value)
        select '%s', id::text, message.value from listing
        cross join lateral (values (1, null), (2, convert_to(body::text, 'UTF8')))
          as message (place, value)
        where body is not null order by id, place
        """
            .formatted(topic));
  }

  private static void run(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
