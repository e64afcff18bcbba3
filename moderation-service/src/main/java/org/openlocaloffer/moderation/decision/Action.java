package org.openlocaloffer.moderation.decision;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openlocaloffer.moderation.item.State;

/**
 * Every change of state that is allowed; an undo reverses the change of the decision that it takes
 * back.
 */
public enum Action {
  /** Publishes what a page proposes as a listing. */
  APPROVE("approved", State.WAITING),
  /** Publishes a changed listing in place of the one that is in the directory. */
  REVISE("revised", State.APPROVED),
  /** Keeps a page out of the directory. */
  REJECT("rejected", State.WAITING),
  /** Takes a listing out of the directory; the pages that fed no other are rejected with it. */
  WITHDRAW("withdrawn", State.APPROVED),
  /** Lets a page feed an existing listing. */
  ATTACH("added to another listing", State.WAITING, State.APPROVED),
  /** Stops a page from feeding a listing; a page that then feeds none waits again. */
  DETACH("parted from its listing", State.APPROVED),
  /** Publishes a further listing from a page that feeds one. */
  SPLIT("listed a second time", State.APPROVED),
  /** Publishes a listing that staff wrote, from no page at all. */
  WRITE("written"),
  UNDO("undone");

  private final String past;
  private final Set<State> from = EnumSet.noneOf(State.class);

  Action(String past, State... from) {
    this.past = past;
    Stream.of(from).forEach(this.from::add);
  }

  /**
   * @param state of the item
   */
  boolean allowedFrom(State state) {
    return from.contains(state);
  }

  /** As in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As in "approved by". */
  public String past() {
    return past;
  }

  /** What a caller may ask for by name; an undo is asked for by its decision. */
  public static Optional<Action> of(String word) {
    return Stream.of(APPROVE, REVISE, REJECT, WITHDRAW)
        .filter(a -> a.word().equals(word))
        .findFirst();
  }
}
