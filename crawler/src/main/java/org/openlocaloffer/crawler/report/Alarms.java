package org.openlocaloffer.crawler.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openlocaloffer.contracts.source.Budget;
import org.openlocaloffer.contracts.source.CrawlReport.Alarm;
import org.openlocaloffer.contracts.source.CrawlReport.Alarm.Kind;
import org.openlocaloffer.contracts.source.CrawlReport.Today;

/**
 * Finds what somebody should look at in how a source stands. An alarm goes away by itself when the
 * next round, the next day or the next window shows that its cause is over.
 */
final class Alarms {
  /** New candidates in a round that are no flood, whatever was before. */
  private static final long NOT_MANY = 100;

  /** Times as many as ever before. */
  private static final long FAR_MORE = 3;

  /** Visits without content that mean something, where so many pages had some. */
  private static final long A_FEW = 3;

  private final List<Alarm> alarms = new ArrayList<>();

  /**
   * @param expected visits to pages that had content
   * @param found visits that found some
   * @param walls pages that wanted somebody to sign in
   * @param emptied lists that held nothing where there was much
   * @param tokens refusals of the operator's token
   * @param visits of pages that had their turn
   * @param failed visits that came to nothing
   * @param away visits whose host could not be asked, as often as it was tried
   */
  record Round(
      long pages,
      long candidates,
      long expected,
      long found,
      long walls,
      long emptied,
      long tokens,
      long visits,
      long failed,
      long away) {
    /** One dead page of many says nothing of its source; a dead host does. */
    private boolean isHopeless(Stock stock) {
      boolean enough = away > 0 || visits >= stock.enough();
      return visits > 0 && failed == visits && tokens == 0 && enough;
    }
  }

  /**
   * The rounds before this one.
   *
   * @param found the most in one of them
   * @param candidates the most in one of them
   */
  record Past(long rounds, long found, long candidates) {}

  /**
   * What a source still has, of what was sent.
   *
   * @param pages with content
   * @param entries any, in a list
   */
  record Stock(long pages, boolean entries) {
    /** Pages that say something of the source when none of them has content any more. */
    private long enough() {
      return Math.max(1, Math.min(pages, Math.max(A_FEW, pages / 10)));
    }

    private boolean isEmpty() {
      return pages == 0 && !entries;
    }
  }

  Alarms ofRound(Round round, Past past, Stock stock) {
    if (round.emptied() > 0) {
      String text = "where there was much, nothing is left in %s";
      add(Kind.NONE_FOUND, text, many(round.emptied(), "list", "lists"));
    } else if (past.found() > 0
        && round.pages() > 0
        && round.found() == 0
        && (round.expected() >= stock.enough() || stock.isEmpty())) {
      String text = "no page has anything to say any more; in an earlier round %d had";
      add(Kind.NONE_FOUND, text, past.found());
    }
    if (round.isHopeless(stock)) {
      add(Kind.FAILING, "nothing that was visited could be read; what was known of it stays");
    }
    if (round.tokens() > 0) {
      String times = many(round.tokens(), "time", "times");
      add(Kind.TOKEN, "the operator's token was refused %s", times);
    }
    if (past.rounds() > 0
        && round.candidates() > Math.max(NOT_MANY, FAR_MORE * past.candidates())) {
      String text = "%d new candidates in one round, and never more than %d before";
      add(Kind.FLOOD, text, round.candidates(), past.candidates());
    }
    if (round.walls() > 0) {
      String pages = many(round.walls(), "page asks", "pages ask");
      add(Kind.LOGIN_WALL, "%s to sign in; what was known stays", pages);
    }
    return this;
  }

  /**
   * @param traps pages fetched for nothing, by the shape of their address
   */
  Alarms ofTraps(Map<String, Long> traps) {
    traps.forEach(
        (shape, pages) ->
            add(
                Kind.TRAP,
                "%d pages like %s brought nothing new, so no more of them are fetched",
                pages,
                shape));
    return this;
  }

  /**
   * @param shut nothing is claimed now
   */
  Alarms ofBudgetAndHours(Budget budget, Today today, boolean shut) {
    boolean spent =
        today != null
            && (today.pages() >= budget.pagesPerDay() || today.bytes() >= budget.bytesPerDay());
    if (shut && spent) {
      add(
          Kind.BUDGET_DAY,
          "today's budget is used up: %d of %d pages, %d of %d bytes",
          today.pages(),
          budget.pagesPerDay(),
          today.bytes(),
          budget.bytesPerDay());
    } else if (shut) {
      add(Kind.WINDOW, "fetched only at %s", String.join(", ", budget.windows()));
    }
    return this;
  }

  Alarms ofToken(String note) {
    add(Kind.TOKEN, "%s", note);
    return this;
  }

  boolean has(Kind kind) {
    return alarms.stream().anyMatch(alarm -> alarm.kind() == kind);
  }

  private static String many(long number, String one, String more) {
    return number + " " + (number == 1 ? one : more);
  }

  private void add(Kind kind, String text, Object... figures) {
    alarms.add(new Alarm(kind, text.formatted(figures)));
  }

  List<Alarm> list() {
    return List.copyOf(alarms);
  }
}
