package org.openlocaloffer.moderation.queue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openlocaloffer.moderation.item.Item;
import org.openlocaloffer.moderation.item.ItemRows;
import org.openlocaloffer.moderation.item.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The items in order: what waits, fullest proposals first; what is decided, latest first. */
@Component
public class Queue {
  private final JdbcClient jdbc;

  Queue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws IllegalArgumentException where after is not from an earlier page
   */
  public QueuePage page(QueueQuery query) {
    Map<String, Object> values = new HashMap<>();
    String where = where(query, values);
    long total =
        jdbc.sql("select count(*) from item where " + where)
            .params(values)
            .query(Long.class)
            .single();
    values.put("limit", query.size() + 1);
    List<Item> items =
        jdbc.sql(ItemRows.SELECT + "where " + where + from(query, values) + order(query))
            .params(values)
            .query(ItemRows::item)
            .list();
    if (items.size() <= query.size()) {
      return new QueuePage(total, items, null);
    }
    items = items.subList(0, query.size());
    return new QueuePage(total, items, Cursor.behind(items.get(items.size() - 1)).text());
  }

  /** The waiting item that comes after this one; behind the last comes the first. */
  public Optional<Item> nextAfter(Item item) {
    Cursor here = new Cursor(item.queueRank(), item.firstSeen(), item.id());
    return waiting(here.text(), item).or(() -> waiting(null, item));
  }

  private Optional<Item> waiting(String after, Item but) {
    return page(new QueueQuery(QueueQuery.Filter.WAITING, null, null, 2, after)).items().stream()
        .filter(item -> !item.id().equals(but.id()))
        .findFirst();
  }

  /** How many items there are of each state. */
  public Map<State, Long> counts() {
    Map<State, Long> counts =
        jdbc
            .sql("select state, count(*) as n from item group by state")
            .query((row, number) -> Map.entry(State.valueOf(row.getString(1)), row.getLong(2)))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    for (State state : State.values()) {
      counts.putIfAbsent(state, 0L);
    }
    return counts;
  }

  /** Waiting items by source id. */
  public Map<String, Long> waitingBySource() {
    return jdbc
        .sql("select source_id, count(*) from item where state = 'WAITING' group by source_id")
        .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String where(QueueQuery query, Map<String, Object> values) {
    StringBuilder where = new StringBuilder(query.filter().condition);
    if (query.sourceId() != null) {
      where.append(" and source_id = :source");
      values.put("source", query.sourceId());
    }
    if (query.text() != null) {
      where.append(" and search @@ websearch_to_tsquery('english', :text)");
      values.put("text", query.text().replaceAll("[./:?=&_%@#+]+", " "));
    }
    return where.toString();
  }

  private static String from(QueueQuery query, Map<String, Object> values) {
    if (query.after() == null) {
      return "";
    }
    Cursor cursor = Cursor.parse(query.after());
    values.put("at", ItemRows.time(cursor.at()));
    values.put("id", cursor.id());
    if (!query.filter().undecided) {
      return " and (decided_at, id) < (:at, :id)";
    }
    values.put("rank", cursor.rank());
    return " and (queue_rank, first_seen, id) > (:rank, :at, :id)";
  }

  private static String order(QueueQuery query) {
    return query.filter().undecided
        ? " order by queue_rank, first_seen, id limit :limit"
        : " order by decided_at desc, id desc limit :limit";
  }
}
