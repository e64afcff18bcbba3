package org.openlocaloffer.sitekit.component;

import java.util.Set;

/**
 * A component that we took over, with the parameters of our fragment.
 *
 * @param component GOV.UK's name for it and our file's
 * @param required names with spaces between, as {@code optional}
 * @param least how many fixtures must be comparable at least, so that a change cannot empty the
 *     test
 */
record Adopted(String component, String fragment, String required, String optional, int least) {

  /** Whether the fragment can be called with exactly these parameters. */
  boolean takes(Set<String> parameters) {
    Set<String> all = names(required + " " + optional);
    return all.containsAll(parameters) && parameters.containsAll(names(required));
  }

  private static Set<String> names(String words) {
    return words.isBlank() ? Set.of() : Set.of(words.strip().split(" +"));
  }
}
