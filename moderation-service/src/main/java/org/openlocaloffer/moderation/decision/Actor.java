package org.openlocaloffer.moderation.decision;

import org.openlocaloffer.contracts.Required;
import org.openlocaloffer.contracts.listing.Approval.Via;

/**
 * Who decides.
 *
 * @param name the account, or the trust rule's id
 */
public record Actor(Via via, String name) {
  public Actor {
    Required.present(via, "via");
    name = Required.text(name, "actor");
  }

  public static Actor person(String account) {
    return new Actor(Via.PERSON, account);
  }

  public static Actor rule(long id) {
    return new Actor(Via.TRUST_RULE, Long.toString(id));
  }

  /** As people read it: the account, or "trust rule 7". */
  public String shown() {
    return via == Via.PERSON ? name : "trust rule " + name;
  }
}
