package org.openlocaloffer.crawler.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.source.Budget;
import org.openlocaloffer.contracts.source.CrawlReport.Alarm;
import org.openlocaloffer.contracts.source.CrawlReport.Alarm.Kind;
import org.openlocaloffer.contracts.source.CrawlReport.Today;
import org.openlocaloffer.crawler.report.Alarms.Past;
import org.openlocaloffer.crawler.report.Alarms.Round;
import org.openlocaloffer.crawler.report.Alarms.Stock;

class AlarmsTest {
  private static final Past FIFTY = new Past(1, 50, 50);

  @Test
  void nothingFoundIsAnAlarmOnlyWhereSomethingUsedToBe() {
    assertThat(kinds(new Round(50, 0, 50, 0, 0, 0, 0, 9, 0, 0), FIFTY, 50))
        .containsExactly(Kind.NONE_FOUND);
    assertThat(kinds(new Round(50, 0, 0, 0, 0, 0, 0, 9, 0, 0), new Past(0, 0, 0), 0)).isEmpty();
    assertThat(kinds(new Round(50, 0, 50, 1, 0, 0, 0, 9, 0, 0), FIFTY, 50)).isEmpty();
  }

  @Test
  void aFewPagesOfManySayNothingOfTheSource() {
    assertThat(kinds(new Round(3, 0, 3, 0, 0, 0, 0, 9, 0, 0), FIFTY, 50)).isEmpty();
    assertThat(kinds(new Round(1, 0, 1, 0, 0, 0, 0, 9, 0, 0), new Past(1, 1, 1), 1))
        .containsExactly(Kind.NONE_FOUND);
  }

  @Test
  void aListThatIsAsItWasIsNoAlarmAndASourceThatHasLostEverythingStaysOne() {
    Round nothingNew = new Round(1, 0, 0, 0, 0, 0, 0, 9, 0, 0);
    assertThat(new Alarms().ofRound(nothingNew, FIFTY, new Stock(0, true)).list()).isEmpty();
    assertThat(new Alarms().ofRound(nothingNew, FIFTY, new Stock(0, false)).list()).hasSize(1);
  }

  @Test
  void aTokenThatIsRefusedIsAnAlarm() {
    assertThat(kinds(new Round(1, 0, 0, 0, 0, 0, 2, 9, 0, 0), FIFTY, 50))
        .containsExactly(Kind.TOKEN);
  }

  @Test
  void anEmptiedListIsAnAlarm() {
    assertThat(kinds(new Round(1, 0, 0, 0, 0, 1, 0, 9, 0, 0), FIFTY, 50))
        .containsExactly(Kind.NONE_FOUND);
  }

  @Test
  void farMoreThanEverBeforeIsAFloodButNotTheFirstRound() {
    Past none = new Past(0, 0, 0);
    assertThat(kinds(new Round(900, 900, 0, 900, 0, 0, 0, 9, 0, 0), none, 900)).isEmpty();
    assertThat(kinds(new Round(900, 900, 0, 900, 0, 0, 0, 9, 0, 0), FIFTY, 900))
        .containsExactly(Kind.FLOOD);
    assertThat(kinds(new Round(140, 140, 0, 140, 0, 0, 0, 9, 0, 0), FIFTY, 190)).isEmpty();
    assertThat(kinds(new Round(90, 90, 0, 90, 0, 0, 0, 9, 0, 0), new Past(1, 2, 2), 92)).isEmpty();
  }

  @Test
  void saysWhyTheSourceIsShut() {
    Budget budget = new Budget(null, null, null, null, null, 10, null, List.of("22:00-06:00"));
    Today spent = new Today(LocalDate.of(2026, 11, 21), 10, 999);

    assertThat(new Alarms().ofBudgetAndHours(budget, spent, true).list())
        .extracting(Alarm::kind)
        .containsExactly(Kind.BUDGET_DAY);
    assertThat(new Alarms().ofBudgetAndHours(budget, null, true).list())
        .containsExactly(new Alarm(Kind.WINDOW, "fetched only at 22:00-06:00"));
    assertThat(new Alarms().ofBudgetAndHours(budget, spent, false).list()).isEmpty();
  }

  @Test
  void aRoundInWhichNothingCouldBeReadIsAnAlarm() {
    Past none = new Past(0, 0, 0);
    assertThat(kinds(new Round(0, 0, 5, 0, 0, 0, 0, 5, 5, 0), FIFTY, 50))
        .containsExactly(Kind.FAILING);
    assertThat(kinds(new Round(0, 0, 1, 0, 0, 0, 0, 1, 1, 1), FIFTY, 50))
        .as("its host is away")
        .containsExactly(Kind.FAILING);
    assertThat(kinds(new Round(0, 0, 1, 0, 0, 0, 0, 1, 1, 0), FIFTY, 50))
        .as("one dead page of fifty")
        .isEmpty();
    assertThat(kinds(new Round(1, 0, 0, 0, 0, 0, 0, 1, 1, 0), none, 0))
        .containsExactly(Kind.FAILING);
    assertThat(kinds(new Round(1, 0, 3, 1, 0, 0, 0, 3, 2, 0), FIFTY, 50)).isEmpty();
    assertThat(kinds(new Round(0, 0, 0, 0, 0, 0, 0, 0, 0, 0), none, 0)).isEmpty();
  }

  @Test
  void aTokenThatIsRefusedIsTheCauseAndNoSecondAlarm() {
    assertThat(kinds(new Round(0, 0, 0, 0, 0, 0, 1, 1, 1, 0), FIFTY, 50))
        .containsExactly(Kind.TOKEN);
  }

  private static List<Kind> kinds(Round round, Past past, long fruitful) {
    return new Alarms()
        .ofRound(round, past, new Stock(fruitful, false)).list().stream().map(Alarm::kind).toList();
  }
}
