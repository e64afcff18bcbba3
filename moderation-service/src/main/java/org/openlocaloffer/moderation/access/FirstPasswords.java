package org.openlocaloffer.moderation.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the environment gives as the accounts' first passwords. */
public final class FirstPasswords {
  private static final Map<String, String> VARIABLES =
      Map.of("admin", "OLO_ADMIN_PASSWORD", "moderator", "OLO_MODERATOR_PASSWORD");

  private final Map<String, String> byAccount;

  private FirstPasswords(Map<String, String> byAccount) {
    this.byAccount = byAccount;
  }

  /** Of the environment's variables. */
  public static FirstPasswords from(Map<String, String> environment) {
    Map<String, String> byAccount = new HashMap<>();
    VARIABLES.forEach(
        (account, variable) -> {
          String password = environment.get(variable);
          if (password != null && !password.isBlank()) {
            byAccount.put(account, password);
          }
        });
    return new FirstPasswords(byAccount);
  }

  Optional<String> of(String account) {
    return Optional.ofNullable(byAccount.get(account));
  }

  static String variable(String account) {
    return VARIABLES.get(account);
  }
}
