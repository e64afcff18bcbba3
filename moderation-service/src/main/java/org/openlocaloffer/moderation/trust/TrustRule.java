package org.openlocaloffer.moderation.trust;

import java.time.Instant;
import java.time.LocalDate;
import org.openlocaloffer.contracts.config.Trust.Verdict;
import org.openlocaloffer.moderation.item.Item;

/**
 * A site, or a part of one, whose pages are approved or refused without asking.
 *
 * @param host lower case, without port
 * @param path only pages whose path begins so
 * @param expires the last day it holds, London time; null for no end
 * @param endedAt null while it holds
 */
record TrustRule(
    long id,
    String host,
    String path,
    Verdict verdict,
    String reason,
    LocalDate expires,
    String madeBy,
    Instant madeAt,
    String endedBy,
    Instant endedAt) {

  boolean covers(Item item) {
    return host.equals(item.host()) && item.path().startsWith(path);
  }

  public boolean trusts() {
    return verdict == Verdict.TRUST;
  }

  /** "charity.example/groups", for people. */
  public String site() {
    return path.equals("/") ? host : host + path;
  }
}
