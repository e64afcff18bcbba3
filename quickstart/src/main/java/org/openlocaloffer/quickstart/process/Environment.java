package org.openlocaloffer.quickstart.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Chooses which environment variables a child process may see. */
public final class Environment {

  private static final Set<String> PLAIN =
      Set.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR", "DOCKER_HOST");

  /** Each is for one module only. */
  private static final Set<String> SECRETS =
      Set.of(
          "OLO_FRONTIER_DATABASE_PASSWORD",
          "OLO_FACEBOOK_TOKEN",
          "OLO_MODERATION_DATABASE_PASSWORD",
          "OLO_ADMIN_PASSWORD",
          "OLO_MODERATOR_PASSWORD");

  private Environment() {}

  /** Of our own, only what any program needs; for the servers. */
  public static Map<String, String> bare() {
    Map<String, String> bare = new HashMap<>(System.getenv());
    bare.keySet().retainAll(PLAIN);
    return bare;
  }

  /**
   * Everything but the secrets of other modules; for our modules, whose config files may name any
   * variable.
   *
   * @param own names of the secrets that the module may see
   */
  public static Map<String, String> withoutOthersSecrets(Map<String, String> all, Set<String> own) {
    Map<String, String> seen = new HashMap<>(all);
    seen.keySet().removeIf(name -> SECRETS.contains(name) && !own.contains(name));
    return seen;
  }
}
