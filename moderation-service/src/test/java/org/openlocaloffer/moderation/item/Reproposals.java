package org.openlocaloffer.moderation.item;

import org.openlocaloffer.moderation.ModerationDatabase;
import org.openlocaloffer.moderation.proposal.Terms;
import org.openlocaloffer.moderation.taxonomy.Vocabularies;
import org.springframework.transaction.support.TransactionTemplate;

/** Proposes anew at once what the service would within a second. */
public final class Reproposals {
  private Reproposals() {}

  public static void all(ModerationDatabase database) {
    Reproposal reproposal =
        new Reproposal(
            database.jdbc(),
            database.bean(Items.class),
            database.bean(Terms.class),
            database.bean(Vocabularies.class),
            database.bean(TransactionTemplate.class));
    while (reproposal.proposeSome() > 0) {
      // Until none is left.
    }
  }
}
