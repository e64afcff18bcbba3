package org.openlocaloffer.sitekit;

import java.util.Locale;

/** Which of the two stylesheets a service uses. */
public enum Look {
  /** Plain and dense, close to GOV.UK: for people who work in it all day. */
  STAFF,
  /** Warm and roomy, and unlike a council's website: for families. */
  DIRECTORY;

  /** The stylesheet's file name below {@code /assets/}. */
  public String stylesheet() {
    return cssName() + ".css";
  }

  /** The name used in CSS classes: {@code site--staff}. */
  public String cssName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
