package org.openlocaloffer.contracts.config;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openlocaloffer.contracts.Required;
import org.openlocaloffer.contracts.source.Source;

/** {@code sources.yaml}: where to look. */
public record Sources(List<Source> sources) {
  /** Never an id: it is the address of the page that adds a source. */
  private static final String TAKEN = "new";

  public Sources {
    sources = Required.list(sources);
    Set<String> ids = new HashSet<>();
    for (Source source : sources) {
      if (source.id().equals(TAKEN)) {
        throw new IllegalArgumentException("id 'new' is taken by the screens: write another");
      }
      if (!ids.add(source.id())) {
        throw new IllegalArgumentException(
            "two sources have the id " + source.id() + ": give one of them another");
      }
    }
  }
}
