package org.openlocaloffer.contracts.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openlocaloffer.contracts.time.TimePhrase.Always;
import org.openlocaloffer.contracts.time.TimePhrase.Closed;
import org.openlocaloffer.contracts.time.TimePhrase.Dates;
import org.openlocaloffer.contracts.time.TimePhrase.Days;
import org.openlocaloffer.contracts.time.TimePhrase.Part;
import org.openlocaloffer.contracts.time.TimePhrase.Season;

/** Joins days with their hours, in whichever order they stand. */
final class Pairing {
  private static final Season ANY = new Season(null, null);

  private final List<Session> sessions = new ArrayList<>();
  private final Set<DayOfWeek> closed = EnumSet.noneOf(DayOfWeek.class);
  private final boolean prose;
  private Season season = ANY;
  private boolean doubtful;

  private Pairing(boolean prose) {
    this.prose = prose;
  }

  /**
   * @param prose whether there are words that say nothing of times
   * @return empty where days and hours do not go together
   */
  static List<Times> of(List<TimePhrase> phrases, boolean prose) {
    Pairing pairing = new Pairing(prose);
    List<TimePhrase> plain = pairing.withoutSeasons(phrases);
    pairing.pair(plain);
    return pairing.times();
  }

  private List<TimePhrase> withoutSeasons(List<TimePhrase> phrases) {
    boolean weekly = phrases.stream().anyMatch(Days.class::isInstance);
    List<TimePhrase> plain = new ArrayList<>();
    for (TimePhrase phrase : phrases) {
      if (phrase instanceof Season said) {
        limit(said, weekly, plain);
      } else if (phrase instanceof Dates dates && weekly) {
        List<LocalDate> said = dates.dates();
        doubtful |= !dates.through();
        limit(new Season(said.get(0), said.get(said.size() - 1)), true, plain);
      } else if (phrase instanceof Closed days) {
        closed.addAll(days.days());
      } else {
        plain.add(phrase);
      }
    }
    return plain;
  }

  /** Without days of the week, "from 3 March to 14 April" is when it is. */
  private void limit(Season said, boolean weekly, List<TimePhrase> plain) {
    if (!weekly && said.from() != null && said.through() != null) {
      plain.add(new Dates(List.of(said.from(), said.through()), true));
      return;
    }
    boolean first = season.from() != null && said.from() != null;
    boolean last = season.through() != null && said.through() != null;
    doubtful |= !weekly || first || last;
    season =
        new Season(
            said.from() == null ? season.from() : said.from(),
            said.through() == null ? season.through() : said.through());
  }

  private void pair(List<TimePhrase> phrases) {
    boolean noDays = phrases.stream().noneMatch(Pairing::saysDays);
    if (noDays && phrases.stream().anyMatch(Always.class::isInstance)) {
      Session always = new Session(new Days(DayReader.all(), List.of(), 1, true));
      doubtful |= phrases.size() > 1;
      sessions.add(always);
      return;
    }
    boolean hoursFirst =
        phrases.stream()
            .filter(phrase -> !(phrase instanceof Part))
            .findFirst()
            .filter(first -> !saysDays(first))
            .isPresent();
    Session open = new Session(null);
    for (TimePhrase phrase : phrases) {
      open = hoursFirst ? endsWithDays(open, phrase) : beginsWithDays(open, phrase);
    }
    if (hoursFirst ? open.hasAny() : open.when() != null) {
      sessions.add(open);
    }
  }

  private Session beginsWithDays(Session open, TimePhrase phrase) {
    if (!saysDays(phrase)) {
      open.add(phrase);
      return open;
    }
    if (open.when() != null) {
      sessions.add(open);
    } else {
      doubtful |= open.hasAny();
    }
    return new Session(phrase);
  }

  private Session endsWithDays(Session open, TimePhrase phrase) {
    if (saysDays(phrase)) {
      sessions.add(open.on(phrase));
      return new Session(null);
    }
    boolean afterDays = phrase instanceof Part && !open.hasAny() && !sessions.isEmpty();
    (afterDays ? sessions.get(sessions.size() - 1) : open).add(phrase);
    return open;
  }

  private static boolean saysDays(TimePhrase phrase) {
    return phrase instanceof Days || phrase instanceof Dates;
  }

  private List<Times> times() {
    boolean several = sessions.size() > 1;
    boolean unsure =
        doubtful
            || sessions.stream().anyMatch(session -> session.isUnsure(prose, several))
            || sessions.stream().anyMatch(this::meetsAnother);
    if (unsure) {
      return List.of();
    }
    List<Times> times = new ArrayList<>();
    sessions.forEach(session -> times.addAll(session.times(closed, season)));
    return List.copyOf(times);
  }

  private boolean meetsAnother(Session session) {
    return sessions.stream().anyMatch(other -> other != session && session.meets(other));
  }
}
