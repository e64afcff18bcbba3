package org.openlocaloffer.moderation.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.CrawlReport.Alarm;
import org.openlocaloffer.contracts.source.CrawlReport.State;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.source.SourceKind;

/**
 * A source as the list shows it.
 *
 * @param shared names of other sources that have a host in common with it
 */
record SourceLine(SourceHealth health, List<String> shared) {
  private static final Map<State, String> STATES =
      Map.of(
          State.RUNNING, "Running",
          State.IDLE, "Idle",
          State.PAUSED, "Paused",
          State.BLOCKED, "Blocked",
          State.NEEDS_TOKEN, "Needs token",
          State.FAILING, "Failing");

  public Source source() {
    return health.source();
  }

  /** The crawler's latest; null before the first. */
  public CrawlReport report() {
    return health.report();
  }

  public boolean isPaused() {
    return source().paused();
  }

  /** Whether somebody should look at it. */
  public boolean needsAttention() {
    return !isPaused()
        && report() != null
        && (isBad(report().state())
            || report().alarms().stream().anyMatch(one -> one.kind().needsAttention()));
  }

  private static boolean isBad(State state) {
    return state == State.BLOCKED || state == State.NEEDS_TOKEN || state == State.FAILING;
  }

  public String state() {
    if (isPaused()) {
      return "Paused";
    }
    return report() == null ? "Not started" : STATES.get(report().state());
  }

  /** Of the state's tag. */
  public String colour() {
    if (isPaused() || report() == null || report().state() == State.PAUSED) {
      return "grey";
    }
    return isBad(report().state()) ? "red" : "green";
  }

  public List<Alarm> alarms() {
    return isPaused() || report() == null ? List.of() : report().alarms();
  }

  /** Such as "12 pages · 3 found"; empty before the first report. */
  public String counts() {
    return report() == null
        ? ""
        : " · %s · %,d found".formatted(many(report().pages(), "page"), report().candidates());
  }

  /** What is left to know of the counts, such as "1 gone · 2 unchanged · 7 to fetch". */
  public String further() {
    return "%,d gone · %,d unchanged · %,d to fetch"
        .formatted(report().gone(), report().unchanged(), report().waiting());
  }

  /** Why it has found nothing, where another source of the same site was there first. */
  public String overlap() {
    if (isPaused() || report() == null || report().candidates() > 0 || shared.isEmpty()) {
      return "";
    }
    String others = String.join(", ", shared);
    if (source().kind() != SourceKind.WEBSITE
        && report().refused().containsKey(RefusalCause.DUPLICATE)) {
      return "What it lists already belongs to " + others + ", which found it first.";
    }
    if (!report().errors().isEmpty() || !report().refused().isEmpty() || hasPagesOfItsOwn()) {
      return "";
    }
    return report().known() == 0
        ? "Its addresses already belong to " + others + ", which found them first."
        : "It lists nothing, or only what already belongs to " + others + ".";
  }

  /** More than the addresses that it begins at. */
  private boolean hasPagesOfItsOwn() {
    return report().known() > source().seeds().size() || report().waiting() > 0;
  }

  /** What went wrong last where nothing can be read, or was ever found; empty elsewhere. */
  public String why() {
    boolean told =
        alarms().stream()
            .map(Alarm::kind)
            .anyMatch(kind -> kind.needsAttention() && kind != Alarm.Kind.FAILING);
    boolean silent = !isPaused() && report() != null && !told && isEmptyHanded();
    return !silent || report().errors().isEmpty() ? "" : sentence(report().errors().get(0).text());
  }

  private boolean isEmptyHanded() {
    return report().candidates() == 0 || !alarms().isEmpty();
  }

  /** A file's name keeps its spelling. */
  private static String sentence(String words) {
    return words.startsWith("robots.txt")
        ? words
        : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }

  /** Such as "12 of 100,000 pages". */
  public String today() {
    return "%,d of %s"
        .formatted(report().today().pages(), many(source().budget().pagesPerDay(), "page"));
  }

  /** What was not taken and why, the most first, such as "robots.txt says no: 4". */
  public List<String> refused() {
    return report().refused().entrySet().stream()
        .sorted(
            Map.Entry.<RefusalCause, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(cause -> "%s: %,d".formatted(text(cause.getKey()), cause.getValue()))
        .toList();
  }

  /** In a list, an address that is known is known of another source. */
  private String text(RefusalCause cause) {
    return cause == RefusalCause.DUPLICATE && source().kind() != SourceKind.WEBSITE
        ? "found by another source first"
        : cause.text();
  }

  private static String many(long number, String what) {
    return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
  }
}
