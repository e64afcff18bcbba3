package org.openlocaloffer.crawler.fetch;

import java.util.Optional;

/** Keeps robots.txt bodies for longer than one process lives. */
public interface RobotsStore {
  /** Nowhere: the next process asks anew. */
  RobotsStore NOWHERE =
      new RobotsStore() {
        @Override
        public Optional<RobotsAnswer> get(String origin) {
          return Optional.empty();
        }

        @Override
        public void put(String origin, RobotsAnswer answer) {
          // Robots itself remembers it.
        }
      };

  /** Empty where there is none, or it is too old. */
  Optional<RobotsAnswer> get(String origin);

  void put(String origin, RobotsAnswer answer);
}
