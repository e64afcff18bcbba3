package org.openlocaloffer.crawler.report;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.crawler.frontier.Database;
import org.openlocaloffer.crawler.frontier.RowLocks;

/** Makes reports of how sources stand, from the counts in the frontier. */
public final class Reports {
  /**
   * If another crawler has reported on the source meanwhile, the newest report on the topic may be
   * the older one, so one more is sent.
   */
  private static final String SENT =
      """
      update source set changes = changes + case when reported in (?, ?) then 0 else 1 end, reported = greatest(reported, ?), shut = ?
      where id = ?
      """;

  private final Database database;

  /**
   * A report to be sent.
   *
   * @param changes how many changes of the source it holds at least
   * @param before how many the last report held when this one was made
   * @param shut whether it says that nothing is claimed now
   */
  public record Due(CrawlReport report, long changes, long before, boolean shut) {}

  /** Sources that have changed since their last report, or that have closed or opened since. */
  private static final String NEWS =
      """
      select *, now() as at, coalesce(opens > now(), false) as is_shut,
             exists (select from entry where source_id = s.id and not gone) as has_entries,
             case when active then (select opening(s, greatest(now(), p.due_at, h.free_at)) from page p join host h on h.name = p.host
                                    where p.source_id = s.id order by p.due_at limit 1) end as next
      from source s, lateral (select case when active then opening(s, now()) end as opens) o
      where changes > reported or coalesce(opens > now(), false) <> shut
      """;

  public Reports(Database database) {
    this.database = database;
  }

  /** Of the sources that changed since their last report. Rounds that are over are closed. */
  public List<Due> due() {
    return database.run(
        connection -> {
          List<Due> reports = new ArrayList<>();
          try (PreparedStatement select = connection.prepareStatement(NEWS);
              ResultSet row = select.executeQuery()) {
            while (row.next()) {
              new RoundTable(connection).close(row.getString("id"));
              reports.add(
                  new Due(
                      new ReportRow(connection, row).report(),
                      row.getLong("changes"),
                      row.getLong("reported"),
                      row.getBoolean("is_shut")));
            }
          }
          return reports;
        });
  }

  /**
   * Marks reports that are safely sent. In one transaction, since only that keeps the locks: each
   * row by itself would be locked in the order of the reports, against that of who stores outcomes.
   */
  public void sent(List<Due> reports) {
    database.transaction(
        connection -> {
          new RowLocks(connection).sources(reports.stream().map(due -> due.report().sourceId()));
          try (PreparedStatement update = connection.prepareStatement(SENT)) {
            for (Due due : reports) {
              update.setLong(1, due.before());
              update.setLong(2, due.changes());
              update.setLong(3, due.changes());
              update.setBoolean(4, due.shut());
              update.setString(5, due.report().sourceId());
              update.addBatch();
            }
            return update.executeBatch();
          }
        });
  }
}
