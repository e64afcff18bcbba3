package org.openlocaloffer.contracts;

import java.util.Arrays;
import java.util.Optional;

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

  /** The constant that is written so; empty where there is none. */
  static <E extends Enum<E> & Word> Optional<E> read(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants()).filter(e -> e.word().equals(word)).findFirst();
  }
}
