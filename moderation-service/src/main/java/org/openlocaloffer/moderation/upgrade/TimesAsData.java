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
    convert(database, "item", "id", "proposal");
    convert(database, "newer_content", "item_id", "proposal");
    convert(database, "listing", "id", "body");
    convert(database, "listing_item", "ctid", "accepted");
    // The log says what was decided, not in which shape: only the shape changes.
    run(database, "alter table decision disable trigger decision_append_only");
    convert(database, "decision", "id", "listing_before");
    convert(database, "decision", "id", "listing_after");
    convertAccepted(database, "accepted_before");
    convertAccepted(database, "accepted_after");
    run(database, "alter table decision enable trigger decision_append_only");
    sendAgain(database);
  }

  private static void convert(Connection database, String table, String key, String column)
      throws SQLException, IOException {
    rewrite(database, table, key, column, false);
  }

  private static void convertAccepted(Connection database, String column)
      throws SQLException, IOException {
    rewrite(database, "decision", "id", column, true);
  }

  private static void rewrite(
      Connection database, String table, String key, String column, boolean accepted)
      throws SQLException, IOException {
    String read =
        "select %s::text, %s::text from %s where %s is not null"
            .formatted(key, column, table, column);
    String write =
        "update %s set %s = ?::jsonb where %s = ?::%s"
            .formatted(table, column, key, type(key, table));
    try (Statement select = database.createStatement();
        ResultSet rows = select.executeQuery(read);
        PreparedStatement update = database.prepareStatement(write)) {
      while (rows.next()) {
        JsonNode before = JSON.readTree(rows.getString(2));
        JsonNode after = accepted ? convertedEach(before) : StoredTimes.converted(before);
        if (!after.equals(before)) {
          update.setString(1, after.toString());
          update.setString(2, rows.getString(1));
          update.addBatch();
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

  private static String type(String key, String table) {
    return key.equals("ctid") ? "tid" : table.equals("decision") ? "bigint" : "uuid";
  }

  private static void sendAgain(Connection database) throws SQLException {
    run(
        database,
        "insert into outbox (topic, key, value) select '%s', id::text, convert_to(body::text, 'UTF8')"
                .formatted(Topic.LISTINGS.topicName())
            + " from listing where body is not null order by id");
  }

  private static void run(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
