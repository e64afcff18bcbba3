package org.openlocaloffer.crawler.frontier;

import java.time.Clock;
import java.util.List;
import java.util.function.ObjLongConsumer;
import org.openlocaloffer.crawler.frontier.Storing.Stored;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Outcome;

/**
 * Gives out the pages to fetch next and takes their outcomes. Claims and outcomes are each one
 * transaction; several processes may share one frontier. Safe for use by many threads.
 */
public final class Frontier {
  private final Database database;
  private final Claiming claiming;

  public Frontier(Database database, FrontierConfig config, Clock clock) {
    this.database = database;
    this.claiming = new Claiming(config, clock);
  }

  /**
   * Leases on pages that are due, at most one host's worth from each host that may be asked now.
   *
   * @param most roughly how many; a host without delay may give a few more
   * @return empty where nothing is due
   */
  public List<Lease> claim(int most) {
    return database.run(connection -> claiming.claim(connection, most));
  }

  /** Gives leases back that will have no outcome, so that others need not wait for their end. */
  public void release(List<Lease> leases) {
    database.transaction(connection -> new Releasing(connection).release(leases));
  }

  /**
   * Stores outcomes, their links and their counts. Those whose lease has passed to another change
   * nothing.
   *
   * @return how many were stored
   */
  public int store(List<Outcome> outcomes) {
    return store(outcomes, (name, amount) -> {});
  }

  /**
   * As {@link #store(List)}.
   *
   * @param counted told of each count that was added to a report, once it is safe
   */
  public int store(List<Outcome> outcomes, ObjLongConsumer<String> counted) {
    Stored stored = database.transaction(connection -> new Storing(connection).store(outcomes));
    stored.counts().forEach(counted::accept);
    return stored.leases();
  }
}
