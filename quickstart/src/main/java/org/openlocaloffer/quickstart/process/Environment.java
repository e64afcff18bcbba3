package org.openlocaloffer.quickstart.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What of our own environment a child gets to see. */
public final class Environment {

  private static final Set<String> PLAIN =
      Set.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR", "DOCKER_HOST");
  private static final Pattern OUR_SECRET = Pattern.compile("OLO_.*(PASSWORD|TOKEN|SECRET)");

  private Environment() {}

  /** Only what any program needs; for the servers. */
  public static Map<String, String> bare() {
    return chosen(PLAIN::contains);
  }

  /**
   * Everything but our secrets; for our modules, whose config files may name any variable.
   *
   * @param secrets those that this module needs, by full name
   */
  public static Map<String, String> withSecrets(Set<String> secrets) {
    return chosen(name -> secrets.contains(name) || !isSecret(name));
  }

  /** Whether it is one of ours that only some module may see. */
  public static boolean isSecret(String name) {
    return OUR_SECRET.matcher(name).matches();
  }

  private static Map<String, String> chosen(Predicate<String> names) {
    Map<String, String> chosen = new HashMap<>(System.getenv());
    chosen.keySet().removeIf(names.negate());
    return chosen;
  }
}
