package org.openlocaloffer.crawler.fetch;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.util.Optional;
import org.openlocaloffer.crawler.frontier.Database;

/** Keeps robots.txt bodies in the frontier's database, where all crawlers share them. */
final class RobotsTable implements RobotsStore {
  private final Database database;

  RobotsTable(Database database) {
    this.database = database;
  }

  @Override
  public Optional<RobotsAnswer> get(String origin) {
    return database.run(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select body, expires_at from robots where origin = ? and expires_at > now()")) {
            select.setString(1, origin);
            try (ResultSet row = select.executeQuery()) {
              return row.next()
                  ? Optional.of(
                      RobotsAnswer.rules(row.getBytes(1), row.getTimestamp(2).toInstant()))
                  : Optional.empty();
            }
          }
        });
  }

  @Override
  public void put(String origin, RobotsAnswer answer) {
    database.run(
        connection -> {
          try (PreparedStatement upsert =
              connection.prepareStatement(
                  """
                  insert into robots (origin, body, expires_at) values (?, ?, ?)
                  on conflict (origin) do update set body = excluded.body, expires_at = excluded.expires_at
                  """)) {
            upsert.setString(1, origin);
            upsert.setBytes(2, answer.body());
            upsert.setTimestamp(3, Timestamp.from(answer.expires()));
            return upsert.executeUpdate();
          }
        });
  }
}
