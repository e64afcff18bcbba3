package org.openlocaloffer.moderation.item;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.openlocaloffer.moderation.proposal.ListingProposal;
import org.openlocaloffer.moderation.proposal.Proposals.Proposed;
import org.openlocaloffer.moderation.proposal.Terms;
import org.openlocaloffer.moderation.taxonomy.Vocabularies;
import org.openlocaloffer.moderation.worker.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Proposes waiting items anew once the taxonomy has changed, a few at a time; what was decided
 * stays as it is. An item remembers by which taxonomy it was proposed, so a crash in between costs
 * nothing.
 */
@Component
class Reproposal extends Worker {
  private static final Logger LOG = LoggerFactory.getLogger(Reproposal.class);
  private static final Duration IDLE = Duration.ofSeconds(1);
  private static final int AT_ONCE = 50;

  private final JdbcClient jdbc;
  private final Items items;
  private final Terms terms;
  private final Vocabularies vocabularies;
  private final TransactionOperations transaction;

  Reproposal(
      JdbcClient jdbc,
      Items items,
      Terms terms,
      Vocabularies vocabularies,
      TransactionOperations transaction) {
    super("reproposal");
    this.jdbc = jdbc;
    this.items = items;
    this.terms = terms;
    this.vocabularies = vocabularies;
    this.transaction = transaction;
  }

  @Override
  protected void work() {
    while (!stopping()) {
      int done = proposeSome();
      if (done == 0) {
        pause(IDLE);
      } else {
        LOG.info("taxonomy changed: {} waiting items proposed anew", done);
      }
    }
  }

  /**
   * @return how many there were
   */
  int proposeSome() {
    return transaction.execute(
        status -> {
          List<UUID> old =
              jdbc.sql(
                      """
                      select id from item where state = 'WAITING' and terms_revision < ?
                      order by id limit ? for update skip locked
                      """)
                  .param(vocabularies.taxonomyRevision())
                  .param(AT_ONCE)
                  .query(UUID.class)
                  .list();
          old.forEach(this::propose);
          return old.size();
        });
  }

  private void propose(UUID id) {
    Content content = items.content(id);
    Proposed anew =
        terms.again(content.proposal(), content.snapshot(), content.text(), content.at());
    boolean same = sameTerms(anew.proposal(), content.proposal());
    jdbc.sql(
            """
            update item set terms_revision = :terms, proposal = :proposal::jsonb,
              queue_rank = :rank, version = version + :changed
            where id = :id
            """)
        .param("id", id)
        .param("terms", anew.termsRevision())
        .param("proposal", ItemRows.json(anew.proposal()))
        .param("rank", anew.proposal().queueRank())
        .param("changed", same ? 0 : 1)
        .update();
  }

  private static boolean sameTerms(ListingProposal one, ListingProposal other) {
    return one.needs().equals(other.needs()) && one.categories().equals(other.categories());
  }
}
