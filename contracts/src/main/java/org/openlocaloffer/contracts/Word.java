package org.openlocaloffer.contracts;

/**
 * A constant that travels on a topic, with what people read in its place. An enum of these is
 * written by its {@link #word()}; a word that a newer writer made up is read as the enum's constant
 * {@code OTHER} where it has one, and refused where it has none.
 */
public interface Word {
  /** As in JSON: lower case, words set apart by hyphens or underscores. Lasts for ever. */
  String word();

  /** As people read it within a sentence. */
  String text();
}
