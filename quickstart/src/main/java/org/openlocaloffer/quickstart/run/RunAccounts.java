package org.openlocaloffer.quickstart.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openlocaloffer.quickstart.Passwords;
import org.openlocaloffer.quickstart.Stage;
import org.openlocaloffer.quickstart.data.PasswordFile;

/** Who may sign in where: made at first start, and shown at each. */
final class RunAccounts {

  private static final List<String> DATABASES = List.of("frontier", "moderation");
  private static final List<String> PEOPLE = List.of("admin", "moderator");

  private final Path file;
  private final RunOptions options;
  private final Map<String, String> passwords;

  RunAccounts(Path data, RunOptions options) {
    this.file = data.resolve("passwords");
    this.options = options;
    List<String> needed = new ArrayList<>(options.embedded() ? DATABASES : List.of());
    if (options.stages().contains(Stage.MODERATION_SERVICE)) {
      PEOPLE.stream().filter(name -> given(name) == null).forEach(needed::add);
    }
    this.passwords = PasswordFile.of(file, needed, Passwords::random);
  }

  Map<String, String> databasePasswords() {
    Map<String, String> databases = new HashMap<>(passwords);
    databases.keySet().retainAll(DATABASES);
    return databases;
  }

  /** The variables that give the moderation service its accounts' first passwords. */
  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    for (String name : PEOPLE) {
      String password = given(name) != null ? given(name) : passwords.get(name);
      if (password != null) {
        environment.put(variable(name), password);
      }
    }
    return environment;
  }

  /** Addresses and passwords, for the terminal. */
  void print() {
    if (!options.embedded()) {
      return;
    }
    Ports ports = options.ports();
    System.out.printf("%n  directory   http://localhost:%d%n", ports.directory());
    System.out.printf("  moderation  http://localhost:%d%n", ports.moderation());
    for (String name : PEOPLE) {
      String password = given(name) != null ? "as in " + variable(name) : passwords.get(name);
      System.out.printf("              %-10s %s%n", name, password);
    }
    if (options.town()) {
      System.out.printf("  websites    http://localhost:%d%n", ports.town());
    }
    System.out.printf("  passwords are kept in %s; Ctrl-C stops everything%n%n", file);
  }

  private static String given(String name) {
    String password = System.getenv(variable(name));
    return password == null || password.isBlank() ? null : password;
  }

  private static String variable(String name) {
    return "OLO_" + name.toUpperCase(Locale.ROOT) + "_PASSWORD";
  }
}
