package org.openlocaloffer.moderation.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlocaloffer.contracts.example.Candidates.aChoir;
import static org.openlocaloffer.contracts.example.Candidates.hoursLater;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.config.Trust;
import org.openlocaloffer.contracts.config.Trust.Verdict;
import org.openlocaloffer.moderation.ModerationDatabase;
import org.openlocaloffer.moderation.decision.Actor;
import org.openlocaloffer.moderation.decision.DecisionLog;
import org.openlocaloffer.moderation.decision.Decisions;
import org.openlocaloffer.moderation.item.Item;
import org.openlocaloffer.moderation.item.State;

class TrustRulesIT {
  private static ModerationDatabase database;
  private static TrustRules rules;

  @BeforeAll
  static void start() {
    database = ModerationDatabase.create();
    rules = database.bean(TrustRules.class);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void approvesTheNextPageOfATrustedSiteInTheRulesName() {
    long id = rules.add(rule("trusted.example", "/", Verdict.TRUST, null), "ann");

    Item item = found("http://trusted.example/a");

    assertThat(item.state()).isEqualTo(State.APPROVED);
    assertThat(item.decidedBy()).isEqualTo("trust rule " + id);
    assertThat(database.bean(DecisionLog.class).of(item.id()).get(0).reason())
        .isEqualTo("Run by us");
  }

  @Test
  void blocksWhereRulesDisagree() {
    rules.add(rule("both.example", "/", Verdict.TRUST, null), "ann");
    rules.add(rule("both.example", "/adverts", Verdict.BLOCK, null), "ann");

    assertThat(found("http://both.example/adverts/1").state()).isEqualTo(State.REJECTED);
    assertThat(found("http://both.example/groups").state()).isEqualTo(State.APPROVED);
  }

  @Test
  void decidesNothingBeyondItsPathItsLastDayOrItsEnd() {
    rules.add(rule("part.example", "/groups", Verdict.TRUST, null), "ann");
    rules.add(rule("past.example", "/", Verdict.TRUST, LocalDate.now().minusDays(2)), "ann");
    rules.end(rules.add(rule("ended.example", "/", Verdict.TRUST, null), "ann"), "ben");

    assertThat(found("http://part.example/news").state()).isEqualTo(State.WAITING);
    assertThat(found("http://past.example/").state()).isEqualTo(State.WAITING);
    assertThat(found("http://ended.example/").state()).isEqualTo(State.WAITING);
  }

  @Test
  void neverOverrulesAPersonsUndo() {
    rules.add(rule("undone.example", "/", Verdict.TRUST, null), "ann");
    Item item = found("http://undone.example/");
    database.bean(Decisions.class).undo(item.decisionId(), Actor.person("ben"));

    Item after = database.found(aChoir("http://undone.example/", "b".repeat(64), hoursLater(1)));

    assertThat(after.state()).isEqualTo(State.WAITING);
  }

  @Test
  void readsEachRuleOfTheFileOnceEvenWhereItHasEnded() {
    Trust file = new Trust(List.of(rule("file.example", "/", Verdict.TRUST, null)));
    rules.importFrom(file);
    long id =
        rules.all().stream()
            .filter(rule -> rule.host().equals("file.example"))
            .findFirst()
            .orElseThrow()
            .id();
    rules.end(id, "ann");

    rules.importFrom(file);

    assertThat(rules.all().stream().filter(rule -> rule.host().equals("file.example"))).hasSize(1);
  }

  private static Trust.Rule rule(String host, String path, Verdict verdict, LocalDate expires) {
    return new Trust.Rule(host, path, verdict, "Run by us", expires);
  }

  private static Item found(String url) {
    return database.found(aChoir(url));
  }
}
