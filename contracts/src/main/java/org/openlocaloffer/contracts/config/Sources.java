package org.openlocaloffer.contracts.config;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openlocaloffer.contracts.Required;
import org.openlocaloffer.contracts.source.Source;

/** {@code sources.yaml}: where to look. */
public record Sources(List<Source> sources) {
  public Sources {
    sources = Required.list(sources);
    Set<String> ids = new HashSet<>();
    for (Source source : sources) {
      if (!ids.add(source.id())) {
        throw new IllegalArgumentException(
            "two sources have the id " + source.id() + ": give one of them another");
      }
    }
  }
}
