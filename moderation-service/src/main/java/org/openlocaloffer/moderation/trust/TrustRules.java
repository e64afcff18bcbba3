package org.openlocaloffer.moderation.trust;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openlocaloffer.contracts.config.Trust;
import org.openlocaloffer.contracts.config.Trust.Verdict;
import org.openlocaloffer.moderation.decision.Actor;
import org.openlocaloffer.moderation.decision.Decisions;
import org.openlocaloffer.moderation.decision.Request;
import org.openlocaloffer.moderation.item.Item;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The trust rules, and the decisions that they make. Where several cover a page, blocking wins. */
@Component
@Transactional
public class TrustRules {
  private static final Logger LOG = LoggerFactory.getLogger(TrustRules.class);
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final JdbcClient jdbc;
  private final Decisions decisions;
  private final Clock clock;

  TrustRules(JdbcClient jdbc, Decisions decisions, Clock clock) {
    this.jdbc = jdbc;
    this.decisions = decisions;
    this.clock = clock;
  }

  /** Adds the rules of the file for which there was never one here, ended ones included. */
  public void importFrom(Trust file) {
    for (Trust.Rule rule : file.rules()) {
      boolean known =
          jdbc.sql("select count(*) from trust_rule where host = ? and path = ? and verdict = ?")
                  .param(rule.host())
                  .param(rule.path())
                  .param(rule.verdict().name())
                  .query(Long.class)
                  .single()
              > 0;
      if (!known) {
        long id = add(rule, "trust.yaml");
        LOG.info("trust.yaml: rule {} added", id);
      }
    }
  }

  /** Makes a rule, which decides on pages that come from now on; gives its id. */
  long add(Trust.Rule rule, String madeBy) {
    return jdbc.sql(
            """
            insert into trust_rule (host, path, verdict, reason, expires, made_by, made_at)
            values (?, ?, ?, ?, ?, ?, ?) returning id
            """)
        .param(rule.host())
        .param(rule.path())
        .param(rule.verdict().name())
        .param(rule.reason())
        .param(rule.expires())
        .param(madeBy)
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** The rule decides nothing any more; what it decided stays. */
  void end(long id, String by) {
    jdbc.sql("update trust_rule set ended_by = ?, ended_at = ? where id = ? and ended_at is null")
        .param(by)
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .param(id)
        .update();
  }

  /**
   * Decides on an item on which nobody ever did, where a rule covers it. A person's undo is not
   * overruled.
   */
  public void decide(Item item) {
    if (!item.waiting() || everDecided(item)) {
      return;
    }
    covering(item)
        .ifPresent(
            rule -> {
              Request request = Request.of(item.id(), item.version(), Actor.rule(rule.id()));
              if (rule.trusts()) {
                decisions.approve(request.because(rule.reason(), null), Map.of());
              } else {
                decisions.reject(request.because(rule.reason(), null));
              }
            });
  }

  private Optional<TrustRule> covering(Item item) {
    return jdbc
        .sql(
            """
            select * from trust_rule
            where host = ? and ended_at is null and (expires is null or expires >= ?)
            """)
        .param(item.host())
        .param(LocalDate.now(clock.withZone(LONDON)))
        .query(TrustRules::rule)
        .list()
        .stream()
        .filter(rule -> rule.covers(item))
        .max(
            Comparator.comparing((TrustRule rule) -> !rule.trusts())
                .thenComparing(rule -> rule.path().length()));
  }

  private boolean everDecided(Item item) {
    return jdbc.sql("select exists (select from decision where item_id = ?)")
        .param(item.id())
        .query(Boolean.class)
        .single();
  }

  @Transactional(readOnly = true)
  Optional<TrustRule> find(long id) {
    return jdbc.sql("select * from trust_rule where id = ?")
        .param(id)
        .query(TrustRules::rule)
        .optional();
  }

  /** Those that hold first, then by site. */
  @Transactional(readOnly = true)
  List<TrustRule> all() {
    return jdbc.sql("select * from trust_rule order by ended_at is not null, host, path, id")
        .query(TrustRules::rule)
        .list();
  }

  private static TrustRule rule(ResultSet row, int number) throws SQLException {
    Timestamp ended = row.getTimestamp("ended_at");
    return new TrustRule(
        row.getLong("id"),
        row.getString("host"),
        row.getString("path"),
        Verdict.valueOf(row.getString("verdict")),
        row.getString("reason"),
        row.getObject("expires", LocalDate.class),
        row.getString("made_by"),
        row.getTimestamp("made_at").toInstant(),
        row.getString("ended_by"),
        ended == null ? null : ended.toInstant());
  }
}
