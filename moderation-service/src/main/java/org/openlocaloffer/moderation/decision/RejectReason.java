package org.openlocaloffer.moderation.decision;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a page is turned down; the choices on the screen. */
public enum RejectReason {
  NOT_ABOUT_SEND("It is not for children or young people with SEND"),
  OUT_OF_AREA("It is too far away"),
  OUT_OF_DATE("It is out of date"),
  CLOSED("It has closed or ended"),
  DUPLICATE("We already list it"),
  NOT_A_SERVICE("It is not a service, activity, group or useful information"),
  NOT_TRUSTED("We cannot vouch for it"),
  OTHER("Another reason");

  private final String text;

  RejectReason(String text) {
    this.text = text;
  }

  /** As people read it. */
  public String text() {
    return text;
  }

  /** As in JSON and forms. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Says nothing by itself. */
  public boolean needsNote() {
    return this == OTHER;
  }

  public static Optional<RejectReason> of(String word) {
    return Arrays.stream(values()).filter(reason -> reason.word().equals(word)).findFirst();
  }
}
