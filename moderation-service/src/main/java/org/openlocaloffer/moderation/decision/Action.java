package org.openlocaloffer.moderation.decision;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.openlocaloffer.moderation.triage.State;

/** Every change of state that is allowed; an undo goes back the way that its decision came. */
public enum Action {
  APPROVE(State.WAITING, State.APPROVED),
  /** Publishes a changed listing in place of the one that is in the directory. */
  REVISE(State.APPROVED, State.APPROVED),
  REJECT(State.WAITING, State.REJECTED),
  UNDO(null, null);

  private final State from;
  private final State to;

  Action(State from, State to) {
    this.from = from;
    this.to = to;
  }

  boolean allowedFrom(State state) {
    return state == from;
  }

  State to() {
    return to;
  }

  /** As in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As in "approved by". */
  public String past() {
    return switch (this) {
      case APPROVE -> "approved";
      case REVISE -> "revised";
      case REJECT -> "rejected";
      case UNDO -> "undone";
    };
  }

  /** What a caller may ask for by name; an undo is asked for by its decision. */
  public static Optional<Action> of(String word) {
    return Stream.of(APPROVE, REVISE, REJECT).filter(a -> a.word().equals(word)).findFirst();
  }
}
