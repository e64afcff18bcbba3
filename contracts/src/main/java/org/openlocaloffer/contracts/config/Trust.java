package org.openlocaloffer.contracts.config;

import java.time.LocalDate;
import java.util.List;
import org.openlocaloffer.contracts.Required;

/** {@code trust.yaml}: whose pages are approved, or refused, without asking each time. */
public record Trust(List<Rule> rules) {
  /**
   * One rule.
   *
   * @param host the site, lower case, without port
   * @param path only pages whose path begins so; default {@code /}
   * @param verdict trust or block
   * @param reason why, for whoever reads the log
   * @param expires the last day it holds; null for no end
   */
  public record Rule(String host, String path, Verdict verdict, String reason, LocalDate expires) {
    public Rule {
      host = Required.text(host, "host").toLowerCase(java.util.Locale.ROOT);
      path = path == null ? "/" : path;
      Required.present(verdict, "verdict");
      reason = Required.text(reason, "reason");
    }
  }

  /** What a rule says. */
  public enum Verdict {
    TRUST,
    BLOCK
  }

  public Trust {
    rules = Required.list(rules);
  }
}
