package org.openlocaloffer.contracts.listing;

import java.time.Instant;
import org.openlocaloffer.contracts.Required;

/**
 * Who let this revision through: nothing is published by accident.
 *
 * @param by the account or the trust rule's id
 */
public record Approval(Via via, String by, Instant at) {
  /** A person, or a rule that a person made. */
  public enum Via {
    PERSON,
    TRUST_RULE
  }

  public Approval {
    Required.present(via, "approval.via");
    by = Required.text(by, "approval.by");
    Required.present(at, "approval.at");
  }
}
