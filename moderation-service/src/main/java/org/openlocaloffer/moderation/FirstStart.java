package org.openlocaloffer.moderation;

import org.openlocaloffer.moderation.access.Accounts;
import org.openlocaloffer.moderation.source.SourceRegistry;
import org.openlocaloffer.moderation.taxonomy.Vocabularies;
import org.openlocaloffer.moderation.trust.TrustRules;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Imports sources, trust rules, taxonomy and jargon from the council's files where the database
 * lacks them, and makes the first accounts, before anything else starts.
 */
@Component
class FirstStart implements SmartLifecycle {
  private final ConfigFiles files;
  private final SourceRegistry sources;
  private final TrustRules rules;
  private final Vocabularies vocabularies;
  private final Accounts accounts;
  private final TransactionOperations transaction;
  private volatile boolean running;

  FirstStart(
      ConfigFiles files,
      SourceRegistry sources,
      TrustRules rules,
      Vocabularies vocabularies,
      Accounts accounts,
      TransactionOperations transaction) {
    this.files = files;
    this.sources = sources;
    this.rules = rules;
    this.vocabularies = vocabularies;
    this.accounts = accounts;
    this.transaction = transaction;
  }

  @Override
  public void start() {
    transaction.executeWithoutResult(
        status -> {
          sources.importFrom(files.sources());
          rules.importFrom(files.trust());
          vocabularies.importFrom(files.taxonomy(), files.jargon());
          accounts.createFirst();
        });
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the readers of Kafka and before the port opens. */
  @Override
  public int getPhase() {
    return 0;
  }
}
