package org.openlocaloffer.benchmarks.hostile;

import java.util.List;
import java.util.Random;
import java.util.StringJoiner;

/**
 * Breaks documents, whatever is in them: pages, feeds, calendars, JSON. The same seed and number
 * make the same mutant of the same documents, at any time and in any order. Safe for use by many
 * threads.
 */
public final class Mutator {
  private static final int MOST_DAMAGES = 3;

  private final long seed;
  private final List<byte[]> documents;

  /**
   * @param documents not copied; at least one
   */
  public Mutator(long seed, List<byte[]> documents) {
    if (documents.isEmpty()) {
      throw new IllegalArgumentException("no documents to break");
    }
    this.seed = seed;
    this.documents = List.copyOf(documents);
  }

  /** Each kind of damage comes in turn, first alone, then with others. */
  public Mutant make(int number) {
    Random random = new Random(seed * 1_000_003 + number);
    int of = random.nextInt(documents.size());
    byte[] body = documents.get(of);
    byte[] other = documents.get(random.nextInt(documents.size()));
    Damage[] all = Damage.values();
    StringJoiner how = new StringJoiner(",");
    for (int i = random.nextInt(MOST_DAMAGES); i >= 0; i--) {
      Damage damage = i == 0 ? all[number % all.length] : all[random.nextInt(all.length)];
      body = damage.to(body, other, random);
      how.add(damage.name());
    }
    return new Mutant(number, of, how.toString(), body);
  }
}
